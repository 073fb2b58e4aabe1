public import RelataGraph
public import RelataText

/// Checks documents against the rules for graphs, the ones that the SHACL shapes say too.
///
/// It goes further than the shapes where SHACL Core has no words: names follow from contents, plain
/// edges are said by statements, and dates of different exactness are in order.
public struct GraphChecker: Sendable {
  private let ontology: Ontology
  private let rules: GraphRules
  private let reader: GraphReader

  /// Makes a checker for documents of at most `byteLimit` bytes.
  public init(ontology: Ontology, byteLimit: Int = 1 << 30) {
    self.ontology = ontology
    rules = GraphRules(ontology: ontology)
    reader = GraphReader(ontology: ontology, byteLimit: byteLimit)
  }

  /// What is wrong with a document, in the order of its places; `name` stands in the locations.
  ///
  /// Without errors among the diagnostics the document can be read as a graph.
  ///
  /// - Throws: ``GraphReadingError`` when the document cannot be made sense of at all.
  /// - Complexity: O(n log n) in bytes.
  public func diagnostics(
    for bytes: [UInt8], name: String
  ) throws(GraphReadingError) -> [Diagnostic] {
    do throws(ReadingFault) {
      let findings = self.findings(in: try reader.description(of: bytes))
      let lines = LineIndex(bytes)
      return findings.map { finding in
        let place = lines.position(of: finding.offset)
        return Diagnostic(
          code: finding.problem.rawValue, severity: finding.problem.severity,
          location: "\(name):\(place.line):\(place.column)", summary: finding.summary)
      }
    } catch {
      throw error.located(in: bytes)
    }
  }

  func findings(in description: GraphDescription) -> [GraphFinding] {
    var inspection = GraphInspection(description: description, rules: rules)
    inspection.run()
    if !inspection.findings.contains(where: { $0.problem.severity == .error }) {
      do throws(ReadingFault) {
        _ = try GraphDecoder(ontology: ontology).graph(of: description)
      } catch {
        inspection.add(.contradiction, error.offset, error.reason)
      }
    }
    return inspection.findings.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }.map(\.element)
  }
}
