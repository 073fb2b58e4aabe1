import RelataText
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["2017", "2017-09", "2017-09-03", "2016-02-29", "2000-02-29", "9999-12-31"])
  func datesComeBackAsWritten(text: String) {
    #expect(PartialDate(text)?.iso8601 == text)
  }

  @Test(arguments: [
    "", "17", "02017", "2017-", "2017-9", "2017-13", "2017-00", "2017-02-29", "1900-02-29",
    "2017-04-31",
    "2017-09-00", "2017-09-3", "2017-09-03-01", "2017-09-03T00:00", " 2017", "２０１７", "-2017",
    "0999",
    "2017--03", "+017",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func dayNeedsAMonth() {
    #expect(PartialDate(year: 2017, day: 3) == nil)
  }

  @Test func lessExactDatesComeBeforeTheirParts() throws {
    let dates = try ["2018", "2017-09-03", "2017-09", "2017", "2017-10"].map {
      try #require(PartialDate($0))
    }
    #expect(dates.sorted().map(\.iso8601) == ["2017", "2017-09", "2017-09-03", "2017-10", "2018"])
  }

  @Test func granularityIsThatOfTheText() {
    #expect(PartialDate("2017")?.granularity == .year)
    #expect(PartialDate("2017-09")?.granularity == .month)
    #expect(PartialDate("2017-09-03")?.granularity == .day)
  }
}
