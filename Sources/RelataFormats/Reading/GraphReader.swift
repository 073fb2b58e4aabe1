public import RelataGraph

/// Reads graphs that relata wrote, in JSON-LD or N-Quads: the first character tells which.
public struct GraphReader: Sendable {
  private let ontology: Ontology
  private let byteLimit: Int

  /// Makes a reader that takes documents of at most `byteLimit` bytes.
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
    GraphReader.isJSON(bytes)
      ? try JSONLDReader(ontology: ontology, byteLimit: byteLimit).description(of: bytes)
      : try NQuadsReader(ontology: ontology, byteLimit: byteLimit).description(of: bytes)
  }

  /// Whether a document is JSON: lines of N-Quads never begin with a bracket.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
