import RelataText
import Testing

@testable import RelataArticles

@Suite struct DateHeaderTests {
  @Test(arguments: [
    ("date 2031-04-05\nThe Lakeland fleet sailed.", "2031-04-05"),
    (" date 2031-04-05 Foreign Minister Ada Brun spoke.", "2031-04-05"),
    ("\u{FEFF}date 2031-04-05 The news.", "2031-04-05"),
    ("\n\n\tDate  2031-04-05", "2031-04-05"),
    ("DATE\t2032-02-29\r\nNews.", "2032-02-29"),
  ])
  func readsTheDayBeforeTheNews(text: String, day: String) {
    #expect(DateHeader(of: SourceText(text)).date?.iso8601 == day)
  }

  @Test(arguments: [
    "Date palms grow in Eastland.", "date", "date ", "", "dated 2031-04-05",
    "date night 2031-04-05",
    "date 2031 was a good year", "date\n2031-04-05", "The date 2031-04-05", "date -5 degrees",
  ])
  func leavesAnArticleWithoutHeaderAlone(text: String) {
    let header = DateHeader(of: SourceText(text))
    #expect(header.phrase == nil)
    #expect(header.end == 0)
  }

  @Test(arguments: ["2031-13-01", "2031-02-30", "2031-4-5", "2031-04", "2031-04-05T10:00", "1-"])
  func tellsAHeaderWithoutAValidDayFromNone(phrase: String) {
    let header = DateHeader(of: SourceText("date \(phrase) The news."))
    #expect(header.phrase == phrase)
    #expect(header.date == nil)
    #expect(header.end == 5 + phrase.utf8.count)
  }
}
