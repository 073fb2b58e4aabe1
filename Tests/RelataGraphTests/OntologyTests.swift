import RelataGraph
import RelataTestSupport
import RelataText
import Testing

@Suite struct OntologyTests {
  @Test func bundledOntologyHoldsTheInventory() throws {
    let ontology = try Ontology.bundled()
    #expect(ontology.classes.count == 18)
    #expect(ontology.relations.count == 37)
    #expect(
      ontology.relations.filter(\.isSymmetric).map(\.name) == [
        "disputes", "cooperatesWith", "agreesWith", "meetsWith", "tradesWith",
      ])
    #expect(Set(ontology.relations.map(\.family)).count == 8)
    #expect(ontology.relationNamed("attacks")?.tone == -10)
    #expect(ontology.relationNamed("leads")?.tone == nil)
    #expect(ontology.classNamed("Nothing") == nil)
  }

  @Test func alignmentsBelongToTheirClassOrRelation() throws {
    let ontology = try Ontology.bundled()
    #expect(
      ontology.relationNamed("memberOf")?.alignments == [
        OntologyAlignment(match: .close, target: "schema:memberOf"),
        OntologyAlignment(match: .close, target: "wdt:P463"),
        OntologyAlignment(match: .narrow, target: "wdt:P102"),
      ])
    #expect(ontology.classNamed("Person")?.alignments.map(\.target) == ["wd:Q5"])
    #expect(ontology.relationNamed("sanctions")?.alignments == [])
  }

  @Test func groupsAndSuperclassesAreAsked() throws {
    let ontology = try Ontology.bundled()
    #expect(ontology.isA("Country", "Actor") && ontology.isA("Country", "Place"))
    #expect(ontology.isA("DisputedTerritory", "Region"))
    #expect(!ontology.isA("Topic", "Actor") && !ontology.isA("Nothing", "Actor"))
    #expect(ontology.accepts("Topic", as: []) && !ontology.accepts("Topic", as: ["Place"]))
  }

  private static let head = "namespace\thttps://x.example/#\n"
  private static let city = "class\tCity\tcity\tcity\tPlace\t-\tx\n"

  @Test(arguments: [
    ("", 1, "no line 'namespace'"),
    ("namespace\tno iri\n", 1, "'no iri' is not an absolute IRI"),
    ("namespace\n", 1, "expected 2 cells separated by tabs, found 1"),
    (
      head + "klass\tx\n", 2,
      "expected 'version', 'namespace', 'class', 'relation' or 'alignment', found 'klass'"
    ),
    (head + "class\tCity\tcity\n", 2, "expected 7 cells separated by tabs, found 3"),
    (head + city + "# c\n" + city, 4, "class 'City' stands twice"),
    (
      head + "class\tcity\tcity\tcity\t-\t-\tx\n", 2,
      "expected a name in UpperCamelCase, found 'city'"
    ),
    (
      head + "class\tC ity\tcity\tcity\t-\t-\tx\n", 2,
      "expected a name in UpperCamelCase, found 'C ity'"
    ),
    (head + "class\t\tcity\tcity\t-\t-\tx\n", 2, "expected a name in UpperCamelCase, found ''"),
    (
      head + city + "relation\tholds\tholds\tf\tCity\tTown\t-\t-\t-\tx\n", 3,
      "no class or group is called 'Town'"
    ),
    (
      head + city + "relation\tholds\tholds\tf\tCity\tPlace\tsym\t-\t-\tx\n", 3,
      "expected 'symmetric' or '-', found 'sym'"
    ),
    (
      head + city + "relation\tholds\tholds\tf\tCity\tPlace\tsymmetric\t-\t-\tx\n", 3,
      "a symmetric relation has the same classes on both sides"
    ),
    (
      head + "relation\tholds\tholds\tf\tany\tany\t-\t11\t-\tx\n", 2,
      "expected a tone from -10 to +10, found '11'"
    ),
    (
      head + "relation\tholds\tholds\tf\tany\tany\t-\tx\t-\tx\n", 2,
      "expected a tone from -10 to +10, found 'x'"
    ),
    (
      head + "relation\ta\ta\tf\tany\tany\t-\t-\t-\tx\n\nrelation\ta\ta\tf\tany\tany\t-\t-\t-\tx\n",
      4,
      "relation 'a' stands twice"
    ),
    (
      head + city + "alignment\tTown\tclose\twd:Q3957\n", 3,
      "no class or relation is called 'Town'"
    ),
    (
      head + city + "alignment\tCity\tsame\twd:Q515\n", 3,
      "expected one of 'exact', 'close', 'broad', 'narrow', 'inverse', found 'same'"
    ),
    (
      head + city + "alignment\tCity\tclose\tQ515\n", 3,
      "expected a word such as 'schema:owns', found 'Q515'"
    ),
    (head + "alignment\tCity\n" + city, 2, "expected 4 cells separated by tabs, found 2"),
  ])
  func wrongFilesAreRefusedWithTheLine(text: String, line: Int, reason: String) {
    #expect(throws: DataFileError(file: "o.tsv", line: line, reason: reason)) {
      try Ontology(file: DataFile(name: "o.tsv", text: text))
    }
  }

  @Test func damagedFilesNeverTrap() throws {
    let bundled = try FileContents.read(path: bundledPath)
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<200 {
      var bytes = bundled
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = [0x09, 0x0A, 0x2D, 0x41, 0x61].randomElement(using: &generator) ?? 0
        default: bytes.removeSubrange(place..<min(place + 40, bytes.count))
        }
      }
      let file = DataFile(name: "o", text: String(decoding: bytes, as: UTF8.self))
      _ = try? Ontology(file: file)
    }
  }

  private var bundledPath: String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Sources/RelataGraph/Data/ontology.tsv"
  }
}
