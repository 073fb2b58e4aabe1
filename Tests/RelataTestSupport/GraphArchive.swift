import Glibc
public import RelataFormats
public import RelataGraph
import RelataText

extension KnowledgeGraph {
  /// The graph itself, after its files were written for other programs to read.
  ///
  /// Whatever makes graphs for tests hands them out through this. It writes where `RELATA_GRAPHS`
  /// in the environment names a folder, which scripts/check_graphs.sh does. Files are named by what
  /// they hold, so that a graph which many tests make is there once.
  @discardableResult
  public func archived(
    directEdges rule: JSONLDWriter.DirectEdges = .announced
  ) throws -> KnowledgeGraph {
    guard let folder = getenv("RELATA_GRAPHS").map({ String(cString: $0) }) else { return self }
    let ontology = try Ontology.bundled()
    let document = GraphFile.jsonld.bytes(of: self, ontology: ontology, directEdges: rule)
    let stem = folder + "/" + SHA256Digest(of: document).hexadecimal.prefix(16)
    // Who makes the file writes it and the others; tests run at the same time.
    let descriptor = open(stem + ".jsonld", O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return self }
    close(descriptor)
    for file in GraphFile.allCases {
      let bytes = file.bytes(of: self, ontology: ontology, directEdges: rule)
      try AtomicFile.write(bytes, to: "\(stem).\(file.rawValue)")
    }
    return self
  }
}
