import RelataGraph
import RelataText
import Testing

private func iri(_ value: String) throws -> IRI { try IRI(validating: "x:" + value) }

private func evidence(_ start: Int = 0, exact: String = "ab", article: String = "article")
  throws -> Evidence
{
  Evidence(
    article: try iri(article), start: start, end: start + 2, exact: exact, prefix: "", suffix: "")
}

@Suite struct StatementTests {
  private func statement(
    _ subject: String = "s", _ relation: String = "claims", _ object: String = "o",
    stance: Stance = .actual, speakers: [String] = [], date: EventDate? = nil,
    confidence: Double = 1, rule: String = "r", start: Int = 0
  ) throws -> Statement {
    Statement(
      subject: try iri(subject), relation: relation, object: try iri(object), stance: stance,
      speakers: try speakers.map(iri), date: date, confidence: confidence, rule: rule,
      evidence: [try evidence(start)])
  }

  @Test func digestIsFixed() throws {
    // Computed apart, from "3:x:s6:claims3:x:o6:actual1:00:0:".
    // A change here renames every statement that anybody has stored.
    #expect(try statement().digest == "fbcccd42c506eed164d03f690586e8a8")
  }

  @Test func digestLeavesOutEvidenceRuleAndConfidence() throws {
    #expect(
      try statement().digest == statement(confidence: 0.2, rule: "other", start: 9).digest)
  }

  @Test func digestTellsApartWhatIdentityIsMadeOf() throws {
    let day = try #require(PartialDate("2017-09-03"))
    let month = try #require(PartialDate("2017-09"))
    let all = try [
      statement(), statement("s2"), statement("s", "holds"), statement("s", "claims", "o2"),
      statement(stance: .planned), statement(speakers: ["a"]), statement(speakers: ["a", "b"]),
      statement(date: EventDate(day, phrase: "p")), statement(date: EventDate(month, phrase: "p")),
      statement("o", "claims", "s"), statement("sc", "laims", "o"),
    ].map(\.digest)
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.count == 32 })
  }

  @Test func speakersAreASet() throws {
    #expect(
      try statement(speakers: ["b", "a", "b"]).digest == statement(speakers: ["a", "b"]).digest)
  }

  @Test func wordsOfADateAreNoPartOfTheIdentity() throws {
    let day = try #require(PartialDate("2017-09-03"))
    #expect(
      try statement(date: EventDate(day, phrase: "Sept. 3")).digest
        == statement(date: EventDate(day, phrase: "that Sunday")).digest)
  }

  @Test func confidenceStaysWithinBounds() throws {
    #expect(try statement(confidence: .nan).confidence == 0)
    #expect(try statement(confidence: -1).confidence == 0)
    #expect(try statement(confidence: 2).confidence == 1)
  }

  @Test func rangeThatRunsBackwardsIsNoDate() throws {
    let early = try #require(PartialDate("2017-09"))
    let late = try #require(PartialDate("2017-10"))
    #expect(EventDate(start: late, end: early, phrase: "") == nil)
    #expect(EventDate(start: early, end: late, phrase: "") != nil)
  }
}

@Suite struct EvidenceTests {
  @Test func contextIsAtMostThirtyTwoCodePointsAndExact() throws {
    let before = String(repeating: "日é", count: 40)
    let text = SourceText(before + "words" + String(repeating: "😀", count: 50))
    let start = before.utf8.count
    let cut = Evidence(article: try iri("a"), text: text, span: TextSpan(start, start + 5))
    #expect(cut.start == 80 && cut.end == 85 && cut.exact == "words")
    #expect(cut.prefix == String(before.suffix(32)))
    #expect(cut.suffix == String(repeating: "😀", count: 32))
    #expect(cut.iri.value == "x:a#char=80,85")
  }

  @Test func contextEndsWithTheText() throws {
    let text = SourceText("abc")
    let cut = Evidence(article: try iri("a"), text: text, span: text.span)
    #expect(cut.prefix == "" && cut.suffix == "" && cut.exact == "abc")
  }

  @Test func orderIsTotal() throws {
    let one = try evidence(0, exact: "ab")
    let other = try evidence(0, exact: "cd")
    #expect(one < other && !(other < one))
    #expect(try evidence(1) > other)
    #expect(try evidence(0, article: "a") < one)
  }
}
