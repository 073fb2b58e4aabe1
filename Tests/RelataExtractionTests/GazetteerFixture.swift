import RelataGraph
import RelataText

@testable import RelataExtraction

/// A small world of invented states to look things up in.
enum GazetteerFixture {
  /// The bundled ontology and gazetteer, read once for all tests.
  static let ontology = Result { try Ontology.bundled() }
  static let bundled = Result { try Gazetteer.bundled(ontology: ontology.get()) }

  /// Rows of `class slug name wikidata names demonyms metonyms facts`, written with ` @ ` for tabs.
  static func gazetteer(_ files: String...) throws -> Gazetteer {
    let dataFiles = files.enumerated().map { index, rows in
      DataFile(name: "file\(index).tsv", text: rows.replacing(" @ ", with: "\t"))
    }
    return try Gazetteer(files: dataFiles, ontology: ontology.get())
  }

  /// Two states, an alliance and cities that share names.
  static func world() throws -> Gazetteer {
    try gazetteer(
      """
      # A comment, then an empty line.

      Country @ vestria @ Vestria @ Q1 @ Republic of Vestria|V.R.|VR @ Vestrian|Vestrians @ Karth|Stone House @ capital=karth;iso2=VR
      Country @ north-ostland @ North Ostland @ - @ N. Ostland|Ostland|Guinea-Ostland @ Ostlandic @ - @ short=North;ambiguous=Ostland
      Country @ turka @ Turka @ - @ - @ Polic @ Karth @ -
      """,
      """
      InternationalOrganization @ pact-of-nine @ Pact of Nine @ - @ US|UNICORN|al-Pact|Pact's Council @ - @ - @ -
      """,
      """
      City @ karth @ Karth @ - @ - @ Karther @ - @ country=vestria;capitalOf=vestria
      City @ ostland @ Ostland @ - @ - @ - @ - @ country=vestria
      City @ loma @ São Łoma @ - @ L'Emo|Xi'bo|Loma, V.R.|Calv.|St. Oma @ - @ - @ partOf=region/south
      Region @ south @ South @ - @ - @ - @ - @ -
      """)
  }
}
