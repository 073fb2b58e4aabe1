import RelataTestSupport
import RelataText
import Testing

@testable import RelataGraph

/// Which names are one thing's.
@Suite struct IdentityRulesTests {
  let rules: IdentityRules
  let base = Naming.defaultBase

  init() throws { rules = try WorldGraph.rules() }

  func reach(_ local: String) throws -> Identity.Reach {
    rules.identity(of: try IRI(validating: base + local)).reach
  }

  @Test(arguments: [
    ("person/qasem-solani", "person/qassem-sulani"), ("person/kasim-solani", "person/qasem-sulani"),
    ("person/alexei-dorny", "person/aleksey-dorniy"), ("person/oleg-tarnyy", "person/oleh-tarny"),
    ("person/ada-brun", "person/ada-k-brun"), ("person/mike-tarn", "person/michael-tarn"),
    ("person/hassan-al-vellani", "person/hassan-vellani"),
    ("person/general-ada-brun", "person/ada-brun"), ("person/ada-brun-s", "person/ada-brun"),
    ("person/dorn-won-soon", "person/dorn-wonsoon"),
    ("person/sergei-petrovich-dorn", "person/sergey-dorn"),
    ("body/parliament-of-arvania", "body/arvanian-parliament"),
    ("body/arvanian-ministry-of-foreign-affairs", "body/foreign-ministry-of-arvania"),
    ("body/arvanian-ministry-of-defence", "body/defense-ministry-of-arvania"),
    ("organization/the-lantern-watch", "company/lantern-watch"),
    ("organization/michael-tarn", "person/mike-tarn"),
    ("body/navy-of-arvania", "body/arvanian-navy"),
  ])
  func unites(left: String, right: String) throws {
    let (first, second) = (try reach(left), try reach(right))
    #expect(first == second && first != .itself && first != .ambiguous)
  }

  @Test(arguments: [
    ("person/john-hudson", "person/john-hodson"), ("person/thomas-muller", "person/thomas-moller"),
    ("person/donald-tarn", "person/donald-tarn-jr"), ("person/ada-brun", "person/ida-brun"),
    ("person/kim-yo-jong", "person/kim-jong-un"), ("person/qasem-solani", "person/qasem-salmani"),
    ("person/carl-w-tarn", "person/carl-h-w-tarn"),
    ("person/mohammed-bin-salman", "person/mohammed-salman"),
    ("person/ada-brun", "city/ada-brun"), ("body/arvanian-navy", "body/belmoran-navy"),
    ("organization/university-of-york", "organization/york-university"),
    ("city/port-ansel", "region/port-ansel"), ("topic/a/talks", "topic/b/talks"),
    ("person/a/brun", "person/b/brun"),
  ])
  func keepsApart(left: String, right: String) throws {
    let (first, second) = (try reach(left), try reach(right))
    #expect(first == .itself || first != second)
  }

  @Test(arguments: [
    "body/parliament", "body/supreme-court", "body/house-of-representatives",
    "body/ministry-of-defence", "body/state-department", "body/arvanian-embassy",
    "person/brun", "organization/police",
  ])
  func takesNamesOfManyForAmbiguous(local: String) throws {
    #expect(try reach(local) == .ambiguous)
  }

  @Test func saysWhy() throws {
    let reasons = rules.identity(
      of: try IRI(validating: base + "person/general-qassem-k-al-sulani")
    ).reasons.map(\.description)
    #expect(
      reasons == [
        "title 'general' taken off", "initial 'k' taken off", "article 'al' taken off",
        "'qassem' is a form of 'qasem'",
      ])
  }

  @Test func leavesForeignNamesAlone() throws {
    let iri = try IRI(validating: "http://www.wikidata.org/entity/Q1")
    #expect(rules.identity(of: iri).reach == .itself)
  }

  @Test func readsAnyName() throws {
    var generator = SeededGenerator(seed: 81)
    for word in ["person", "body", "organization", "city"] {
      for _ in 0..<300 {
        let iri = try Naming().thing(classWord: word, slug: Slug(generator.oddString()))
        let identity = rules.identity(of: iri)
        #expect(identity == rules.identity(of: iri))
      }
    }
  }

  @Test(arguments: [
    ("given\tklingon\tworf", "expected arabic, cyrillic or latin, and names"),
    ("given\tlatin\tjoe\tjoe", "'joe' stands twice"), ("nickname\tjoe", "there is no kind"),
    ("title", "expected a kind and at least one word"),
  ])
  func refusesWrongLines(line: String, reason: String) throws {
    let ontology = try Ontology.bundled()
    #expect {
      try IdentityRules(file: DataFile(name: "x", text: line), ontology: ontology)
    } throws: { "\($0)".contains(reason) }
  }
}
