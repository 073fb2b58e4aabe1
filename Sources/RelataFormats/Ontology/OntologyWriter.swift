public import RelataGraph

/// Writes an ontology as RDF: classes, relations, what they correspond to elsewhere.
public struct OntologyWriter: Sendable {
  /// The ontology.
  public let ontology: Ontology

  /// Makes a writer.
  public init(ontology: Ontology) { self.ontology = ontology }

  /// The ontology as Turtle.
  public func turtle() -> [UInt8] {
    var sink = TurtleSink(namespaces: Namespace.allCases)
    OntologyDescriber(ontology: ontology).describe(to: &sink)
    return sink.bytes
  }

  /// The ontology as JSON-LD 1.1 with an inline context.
  public func jsonld() -> [UInt8] {
    var bytes = Array("{\n  \"@context\": ".utf8)
    let names = CompactNames(beside: [ontology.namespace])
    JSONLDContext(
      namespaces: Namespace.allCases, properties: Property.inOntologies, names: names
    ).append(base: nil, to: &bytes)
    bytes.append(contentsOf: ",\n  \"@graph\": [".utf8)
    var sink = JSONLDSink(
      bytes: bytes, reference: RelativeReference(base: ontology.namespace), names: names)
    OntologyDescriber(ontology: ontology).describe(to: &sink)
    return sink.bytes + "\n  ]\n}\n".utf8
  }
}
