import Relata
import RelataTestSupport
import Testing

/// How well the rules of identity tell the things of several articles, against a table read by a person.
@Suite struct IdentityTests {
  /// A thing as one article has it.
  struct Named {
    let article: String
    let iri: IRI
    /// What a person takes it for.
    let thing: String
  }

  /// Pairs of things of two articles, by what a person and the rules say.
  struct Score {
    var both = 0
    var onlyRules: [String] = []
    var onlyPerson: [String] = []

    var precision: Double { Double(both) / Double(max(1, both + onlyRules.count)) }
    var recall: Double { Double(both) / Double(max(1, both + onlyPerson.count)) }
  }

  let rules: IdentityRules
  let naming: Naming

  init() throws {
    rules = try IdentityRules.withGazetteer(ontology: try Ontology.bundled())
    naming = try Naming()
  }

  func stories() throws -> [String: [Named]] {
    let path = "Tests/RelataGoldenTests/Fixtures/identity-names.tsv"
    let file = DataFile(name: path, text: try Repository.text(path))
    var found: [String: [Named]] = [:]
    for line in file.lines {
      let cells = line.cells.map(String.init)
      try #require(cells.count == 4)
      let iri = try IRI(validating: naming.base.value + cells[2])
      for article in cells[3].split(separator: ",") {
        found[cells[0], default: []].append(
          Named(article: String(article), iri: iri, thing: cells[1]))
      }
    }
    return found
  }

  /// What the rules take a thing for.
  func key(_ named: Named, _ others: [Named]) -> String {
    let identity = rules.identity(of: named.iri)
    let article = others.filter { $0.article == named.article }
    if identity.reach == .ambiguous,
      let full = rules.full(of: named.iri, among: article.map(\.iri)),
      let other = article.first(where: { $0.iri == full })
    {
      return key(other, [])
    }
    switch identity.reach {
    case .key(let key): return key
    case .known(let iri): return iri.value
    case .itself: return named.iri.value
    case .ambiguous: return "\(named.article) \(named.iri)"
    }
  }

  func score(_ things: [Named], _ score: inout Score) {
    let keys = things.map { key($0, things) }
    for first in things.indices {
      for second in things.indices[(first + 1)...]
      where things[first].article != things[second].article {
        let isSame = things[first].thing == things[second].thing
        let isTaken = keys[first] == keys[second]
        let names = "\(things[first].iri) \(things[second].iri)"
        switch (isSame, isTaken) {
        case (true, true): score.both += 1
        case (true, false): score.onlyPerson.append(names)
        case (false, true): score.onlyRules.append(names)
        case (false, false): break
        }
      }
    }
  }

  @Test func tellsThingsOfSeveralArticlesAsAPersonDoes() throws {
    var total = Score()
    for (_, things) in try stories().sorted(by: { $0.key < $1.key }) { score(things, &total) }
    print("identity: precision \(total.precision), recall \(total.recall), \(total.both) pairs")
    #expect(total.precision >= 0.98, "\(total.onlyRules)")
    #expect(total.recall >= 0.90, "\(total.onlyPerson)")
  }
}
