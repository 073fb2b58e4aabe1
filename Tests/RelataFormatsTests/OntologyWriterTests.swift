import RelataFormats
import RelataGraph
import RelataText
import Testing

/// The ontology as RDF.
@Suite struct OntologyWriterTests {
  @Test func alignmentsAreMatchesByHowCloseTheyAre() throws {
    let text = String(
      decoding: OntologyWriter(ontology: try Ontology.bundled()).turtle(), as: UTF8.self)
    let blocks = text.split(separator: "\n\n")
    let memberOf = try #require(blocks.first { $0.contains("relata:memberOf a ") })
    #expect(memberOf.contains("skos:closeMatch schema:memberOf, wdt:P463"))
    #expect(memberOf.contains("skos:narrowMatch wdt:P102"))
    let claims = try #require(blocks.first { $0.contains("relata:claims a ") })
    #expect(claims.contains("relata:inverseMatch wdt:P1336"))
    #expect(text.contains("@prefix wdt: <http://www.wikidata.org/prop/direct/> ."))
    let meetsWith = try #require(blocks.first { $0.contains("relata:meetsWith a ") })
    #expect(!meetsWith.contains("Match wd"))
  }

  @Test func wordsOfAnUnknownVocabularyAreWhole() throws {
    let file = DataFile(
      name: "o.tsv",
      text: """
        namespace\thttps://x.example/#
        class\tCity\tcity\tcity\t-\tschema:City-State\tx
        alignment\tCity\tbroad\turn:other:Town
        """)
    let text = String(
      decoding: OntologyWriter(ontology: try Ontology(file: file)).turtle(), as: UTF8.self)
    #expect(text.contains("skos:broadMatch <urn:other:Town>"))
    #expect(text.contains("rdfs:subClassOf <https://schema.org/City-State>"))
  }
}
