import RelataFormats
import RelataGraph
import RelataTestSupport
import Testing

/// Documents that are not graphs of relata are refused with the place and the reason.
@Suite struct ReadingErrorTests {
  let ontology: Ontology
  let sample: KnowledgeGraph
  let jsonld: String
  let nQuads: String

  init() throws {
    ontology = try Ontology.bundled()
    sample = try Self.excerpt()
    jsonld = String(decoding: JSONLDWriter(ontology: ontology).bytes(of: sample), as: UTF8.self)
    nQuads = String(decoding: NQuadsWriter(ontology: ontology).bytes(of: sample), as: UTF8.self)
  }

  /// A small part of the sample graph with one statement of each make.
  private static func excerpt() throws -> KnowledgeGraph {
    let whole = try SampleGraph.graph()
    var graph = KnowledgeGraph(base: whole.base, run: whole.run)
    for article in whole.articles { graph.insert(article) }
    for thing in whole.things where thing.className != "Topic" { graph.insert(thing) }
    let statements = whole.statements.map(\.statement).filter { graph.holdsEnds(of: $0) }
    let chosen = [
      statements.first { $0.relation == "claims" }, statements.first { !$0.speakers.isEmpty },
      statements.first { $0.date != nil },
    ]
    for case let statement? in chosen { try graph.insert(statement, symmetric: false) }
    return try graph.archived()
  }

  private func errorOfJSONLD(_ text: String, limit: Int = 1 << 30) -> GraphReadingError? {
    errorOfJSONLD(Array(text.utf8), limit: limit)
  }

  private func errorOfJSONLD(_ bytes: [UInt8], limit: Int = 1 << 30) -> GraphReadingError? {
    do throws(GraphReadingError) {
      _ = try JSONLDReader(ontology: ontology, byteLimit: limit).graph(from: bytes)
      return nil
    } catch {
      return error
    }
  }

  private func errorOfNQuads(_ bytes: [UInt8]) -> GraphReadingError? {
    do throws(GraphReadingError) {
      _ = try NQuadsReader(ontology: ontology).graph(from: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("", "1:1: expected '{', found the end of the document"),
    ("[]", "1:1: expected '{', found '['"),
    ("{\n  \"a\": 1 }", "2:3: expected '@context' or '@graph', found 'a'"),
    ("{}", "1:1: expected '@context' and '@graph'"),
    ("{\"@graph\": []}", "1:2: expected '@context' before '@graph'"),
    (
      "{\"@context\": \"https://schema.org\", \"@graph\": []}",
      "1:14: expected an inline context, found a string; nothing is fetched"
    ),
    (
      "{\"@context\": {\"@vocab\": \"https://a.example/\"}, \"@graph\": []}",
      "1:15: '@vocab' is none of what contexts of relata say"
    ),
    (
      "{\"@context\": {\"x\": {\"@id\": \"a:b\", \"@reverse\": \"a:c\"}}, \"@graph\": []}",
      "1:35: '@reverse' is none of what terms of relata's contexts have"
    ),
    ("{\"@context\": {}, \"@graph\": [1]}", "1:29: expected a node, found a number"),
    (
      "{\"@context\": {}, \"@graph\": [{}]}",
      "1:29: a node without an 'id'; relata names every node"
    ),
    (
      "{\"@context\": {}, \"@graph\": [{\"@id\": \"_:b\"}]}",
      "1:37: a blank node; relata names every node"
    ),
    (
      "{\"@context\": {}, \"@graph\": [{\"@id\": \"a\"}]}",
      "1:37: 'a' is no absolute IRI, and there is no base"
    ),
    (
      "{\"@context\": {}, \"@graph\": [{\"@id\": \"http://x y\"}]}",
      "1:37: 'http://x y' is no absolute IRI: see its character 9"
    ),
    (
      "{\"@context\": {}, \"@graph\": [{\"@id\": \"a:b\", \"name\": \"x\"}]}",
      "1:44: the context does not define 'name'"
    ),
    (
      "{\"@context\": {}, \"@graph\": [{\"@id\": \"a:b\", \"c:d\": {\"@list\": []}}]}",
      "1:52: the context does not define '@list'"
    ),
    (
      "{\"@context\": {}, \"@graph\": [{\"@id\": \"a:b\"}]}",
      "1:29: a:b: its classes make it nothing that relata writes"
    ),
    ("{\"a\": 1, \"a\": 2}", "1:2: expected '@context' or '@graph', found 'a'"),
    ("{\"@context\": {}, \"@graph\": []} x", "1:32: expected nothing after the value, found 'x'"),
    (
      "{\"@context\": {\"a\": \"https://a.example/\", \"b\": \"a:b/\"}, \"@graph\": []}",
      "1:47: 'a:b/' is no whole IRI"
    ),
    (
      "{\"@context\": {\"@base\": \"https://a.example/x?y=/\"}, \"@graph\": []}",
      "1:24: expected a base that ends in a plain path"
    ),
  ])
  func tellsWhereAndWhyADocumentIsNotOurs(document: String, message: String) {
    #expect(errorOfJSONLD(document)?.description == message)
  }

  @Test(arguments: [
    "{\"@context\": 01}", "{\"@context\": 1.}", "{\"@context\": -}", "{\"@context\": 1e}",
    "{\"@context\": tru}", "{\"@context\": \"\\x\"}", "{\"@context\": \"\\ud800\"}",
    "{\"@context\": \"\\ud800\\u0041\"}", "{\"@context\": \"\\udc00\"}", "{\"@context\": \"a\nb\"}",
    "{\"@context\": [1,]}", "{\"@context\": {\"a\":1,}}", "{\"@context\": {\"a\" 1}}",
    "{\"@context\"",
    "{\"@context\": {\"a\":1,\"a\":2}}", "{\"@context\": \"", "{,}", "{\"@context\": nul",
    "{\"@context\":}",
  ])
  func refusesWhatIsNotJSON(document: String) {
    #expect(errorOfJSONLD(document)?.kind == .syntax)
  }

  @Test func refusesTooMuchAndTooDeep() {
    #expect(errorOfJSONLD(jsonld, limit: 1000)?.kind == .tooLarge)
    #expect(errorOfJSONLD(jsonld, limit: jsonld.utf8.count) == nil)
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(errorOfJSONLD("{\"@context\": " + deep)?.kind == .tooDeep)
    #expect(
      errorOfJSONLD("{\"@context\": " + String(repeating: "{\"a\":", count: 99))?.kind == .tooDeep)
  }

  @Test func refusesWhatIsNotUTF8() {
    let bytes = Array("<a:b> <c:d> \"".utf8) + [0xFF, 0x22]
    #expect(errorOfNQuads(bytes)?.description == "1:14: not UTF-8")
    #expect(errorOfNQuads(bytes)?.kind == .notUTF8)
  }

  @Test(arguments: [
    (
      "<a:b> <c:d> \"x\"\n",
      "1:16: expected '.' at the end of the statement, found the end of the line"
    ),
    ("\n<a:b> <c:d>", "2:12: expected '<', found the end of the document"),
    ("<a:b> <c:d> \"x\" . <", "1:19: expected the end of the line, found '<'"),
    ("_:a <c:d> \"x\" .", "1:1: a blank node; relata names every node"),
    ("<a:b> <c:d> _:x .", "1:13: a blank node; relata names every node"),
    (
      "<a:b> <c:d> <<( <a:b> <c:d> <e:f> )>> .",
      "1:13: a quoted triple; read the statements' own nodes"
    ),
    ("<a b> <c:d> \"x\" .", "1:1: 'a b' is no absolute IRI: see its character 2"),
    ("<a:b> <c:d> \"\\x\" .", "1:14: there is no such escape"),
    ("<a:b> <c:d> \"\\uD800\" .", "1:14: the escape is no code point"),
    ("<a:\\u0020> <c:d> \"\" .", "1:1: 'a: ' is no absolute IRI: see its character 3"),
    ("<a:b> <c:d> \"x\n\" .", "1:15: expected '\"', found the end of the line"),
    ("<a:b> <c:d> \"x\"@ .", "1:17: expected a language, found ' '"),
  ])
  func tellsWhereAndWhyALineIsNotNQuads(document: String, message: String) {
    #expect(errorOfNQuads(Array(document.utf8))?.description == message)
  }

  @Test(arguments: [
    (
      "<https://schema.org/name> \"Arvania\"@en", "<https://schema.org/name> \"Arvania\"",
      "expected a string in English"
    ),
    ("\"Arvania\"@en", "\"Arvania\"@fr", "expected a string in English for 'name'"),
    (
      "relata/ns#claims> .", "relata/ns#holds> .",
      "does not follow from what it says|its name is not the one"
    ),
    ("#confidence> \"0.9\"", "#confidence> \"high\"", "'high' is no decimal"),
    ("ns#planned>", "ns#dreamt>", "is no stance"),
    ("oa#start> \"183\"", "oa#start> \"0183\"", "is no number"),
    ("schema.org/identifier>", "schema.org/name>", "'identifier' is missing"),
    ("ns#rule>", "ns#ruler>", "'rule' is missing"),
    (
      "1999/02/22-rdf-syntax-ns#object> <https", "1999/02/22-rdf-syntax-ns#object> <urn:x:https",
      "name is not the one"
    ),
  ])
  func refusesAGraphThatDoesNotAgreeWithItself(old: String, new: String, reason: String) throws {
    let isThere = nQuads.contains(old)
    #expect(isThere, "\(old)")
    let text = nQuads.replacing(old, with: new)
    let message = try #require(errorOfNQuads(Array(text.utf8))).reason
    #expect(reason.split(separator: "|").contains { message.contains($0) }, "\(message)")
  }

  @Test func eachMissingLineIsNoticed() {
    let lines = nQuads.split(separator: "\n")
    // What is derived, or may be left out, may also be missing.
    let optional = [
      "schema.org/sameAs>", "schema.org/alternateName>", "relata/ns#tone>",
      "prov#used>", "relata/ns#Statement>", "schema.org/Claim>", "schema.org/headline>",
      "schema.org/datePublished>",
    ]
    for (index, line) in lines.enumerated() {
      var rest = lines
      rest.remove(at: index)
      let isEdge = line.contains("> <https://w3id.org/relata/ns#") && !line.contains("/statement/")
      let isAlignment =
        line.contains("ns#type> <https://schema.org/") || line.contains("skos/core#Concept>")
      let isNoticed = errorOfNQuads(Array((rest.joined(separator: "\n") + "\n").utf8)) != nil
      if optional.contains(where: line.contains) || isEdge || isAlignment { continue }
      #expect(isNoticed, "\(line)")
    }
  }

  @Test func damagedDocumentsNeverTrap() {
    var generator = SeededGenerator(seed: 17)
    let documents = [Array(jsonld.utf8), Array(nQuads.utf8)]
    for round in 0..<160 {
      var bytes = documents[round % 2]
      if round % 4 < 2 {
        bytes.removeLast(Int.random(in: 2..<bytes.count, using: &generator))
      } else {
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let index = bytes.indices.randomElement(using: &generator) ?? 0
          bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        }
      }
      let error: GraphReadingError? =
        round % 2 == 0
        ? errorOfJSONLD(bytes) : errorOfNQuads(bytes)
      if round % 4 < 2 { #expect(error != nil || round % 2 == 1) }
      #expect(error?.line ?? 1 >= 1 && error?.column ?? 1 >= 1)
      #expect(error?.reason.isEmpty != true)
    }
  }
}

extension KnowledgeGraph {
  fileprivate func holdsEnds(of statement: Statement) -> Bool {
    thing(statement.subject) != nil && thing(statement.object) != nil
  }
}
