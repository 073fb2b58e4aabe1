public import RelataGraph
import RelataText

/// Reads N-Quads (RDF 1.1) or N-Triples that relata, or a store it was loaded into, wrote.
///
/// The order of lines does not matter; names of graphs are read and passed over, since every
/// piece of evidence names its article.
public struct NQuadsReader: Sendable {
  /// Gives the names of classes and relations; those it does not know are read too.
  public let ontology: Ontology
  /// Most bytes of a document.
  public let byteLimit: Int

  /// Makes a reader.
  public init(ontology: Ontology, byteLimit: Int = 1 << 30) {
    self.ontology = ontology
    self.byteLimit = byteLimit
  }

  /// The graph that a document holds.
  ///
  /// - Throws: ``GraphReadingError`` at the first place that is not as relata writes it.
  /// - Complexity: O(n log n) in bytes.
  public func graph(from bytes: [UInt8]) throws(GraphReadingError) -> KnowledgeGraph {
    do throws(ReadingFault) {
      return try GraphDecoder(ontology: ontology).graph(of: try description(of: bytes))
    } catch {
      throw error.located(in: bytes)
    }
  }

  /// What a document says, whether a graph can be made of it or not.
  func description(of bytes: [UInt8]) throws(ReadingFault) -> GraphDescription {
    try DocumentLimits.check(bytes, byteLimit: byteLimit)
    var description = GraphDescription()
    var cursor = NQuadsCursor(bytes)
    while let statement = try cursor.next() {
      description.add(
        statement.subject, at: statement.offset, statement.predicate.value, statement.object)
    }
    return description
  }
}
