import RelataGraph
import RelataLinguistics
import RelataTestSupport
import RelataText
import Testing

@testable import RelataExtraction

/// The calendar, and expressions of time against a day of publication.
@Suite struct DateTests {
  private let resolver = DateResolver(published: PartialDate("2031-09-16"))

  @Test func everyDayNumberComesBack() {
    for number in stride(from: -60_000, through: 60_000, by: 1) {
      guard let date = Calendar.date(dayNumber: number), let month = date.month,
        let day = date.day
      else {
        Issue.record("no date for day \(number)")
        return
      }
      #expect(Calendar.dayNumber(year: date.year, month: month, day: day) == number)
    }
  }

  @Test func weekdaysAreThoseOfTheCalendar() {
    #expect(Calendar.weekday(dayNumber: 0) == 4, "1970-01-01 was a Thursday")
    #expect(
      Calendar.weekday(dayNumber: Calendar.dayNumber(year: 2000, month: 2, day: 29)) == 2,
      "2000-02-29 was a Tuesday")
    #expect(
      Calendar.weekday(dayNumber: Calendar.dayNumber(year: 1945, month: 5, day: 8)) == 2,
      "1945-05-08 was a Tuesday")
  }

  private func iso(
    _ meaning: DateExpression.Meaning, _ direction: DateResolver.Direction
  ) -> String? {
    resolver.range(of: meaning, direction).map {
      $0.start == $0.end ? $0.start.iso8601 : "\($0.start.iso8601)/\($0.end.iso8601)"
    }
  }

  // 2031-09-16 is a Tuesday.
  @Test func expressionsAreResolvedAgainstTheDayOfPublication() {
    #expect(iso(.weekday(1, shift: nil), .past) == "2031-09-15")
    #expect(iso(.weekday(2, shift: nil), .past) == "2031-09-16")
    #expect(iso(.weekday(3, shift: nil), .past) == "2031-09-10")
    #expect(iso(.weekday(3, shift: nil), .future) == "2031-09-17")
    #expect(iso(.weekday(2, shift: -1), .past) == "2031-09-09")
    #expect(iso(.weekday(2, shift: 1), .future) == "2031-09-23")
    #expect(iso(.days(-1), .past) == "2031-09-15")
    #expect(iso(.weeks(-1), .past) == "2031-09-08/2031-09-14")
    #expect(iso(.months(0), .past) == "2031-09")
    #expect(iso(.months(-9), .past) == "2030-12")
    #expect(iso(.months(4), .future) == "2032-01")
    #expect(iso(.years(-1), .past) == "2030")
    #expect(iso(.month(11), .past) == "2030-11")
    #expect(iso(.month(11), .future) == "2031-11")
    #expect(iso(.dayOfMonth(month: 9, day: 3), .past) == "2031-09-03")
    #expect(iso(.dayOfMonth(month: 9, day: 3), .future) == "2032-09-03")
    #expect(iso(.dayOfMonth(month: 2, day: 30), .past) == nil, "there is no such day")
  }

  @Test func nothingIsGuessedWithoutADayOfPublication() {
    let blind = DateResolver(published: nil)
    #expect(blind.range(of: .weekday(1, shift: nil), .past) == nil)
    #expect(blind.range(of: .month(5), .past) == nil)
    let year = PartialDate("2029").map { DateExpression.Meaning.absolute($0) }
    #expect(year.flatMap { blind.range(of: $0, .past) }?.start.iso8601 == "2029")
  }

  private func meanings(_ words: String) throws -> [DateExpression.Meaning] {
    let lines = words.split(separator: " ").enumerated().map { index, word in
      "\(word) \(word == "days" ? "day" : word) \(index == 0 ? "VERB VB" : "PROPN NNP") 0 \(index == 0 ? "ROOT" : "dep") O"
    }
    let document = try DocumentBuilder.document(lines.joined(separator: "\n"))
    return DateScanner(document: document).expressions(in: document.indices).map(\.meaning)
  }

  @Test(arguments: [
    ("met Monday", DateExpression.Meaning.weekday(1, shift: nil)),
    ("met last Friday", .weekday(5, shift: -1)),
    ("met yesterday", .days(-1)),
    ("met Sept. 3", .dayOfMonth(month: 9, day: 3)),
    ("met 3 September", .dayOfMonth(month: 9, day: 3)),
    ("met early this month", .months(0)),
    ("met early next month", .months(1)),
    ("met three days ago", .days(-3)),
    ("met a week ago", .weeks(-1)),
    ("met in November", .month(11)),
  ])
  func expressionsAreFound(_ words: String, _ expected: DateExpression.Meaning) throws {
    #expect(try meanings(words) == [expected])
  }

  @Test func datesWithAYearAreAbsolute() throws {
    let day = try #require(PartialDate("2029-09-03"))
    let month = try #require(PartialDate("2029-09"))
    #expect(try meanings("met September 3 , 2029") == [.absolute(day)])
    #expect(try meanings("met 3 September 2029") == [.absolute(day)])
    #expect(try meanings("met Monday , September 3 , 2029") == [.absolute(day)])
    #expect(try meanings("met September 2029") == [.absolute(month)])
  }

  @Test func ordinaryWordsAreNoDates() throws {
    #expect(try meanings("may march on 31 islands").isEmpty)
  }
}
