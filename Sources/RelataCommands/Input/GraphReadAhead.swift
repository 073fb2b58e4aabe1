import Glibc
import Relata

/// Graphs from many files, read ahead of who takes them: while a batch is at work the next is read.
struct GraphReadAhead: ~Copyable {
  private let ontology: Ontology
  private var rest: ArraySlice<String>
  private var next: Task<[Result<KnowledgeGraph, Trouble>], Never>?

  /// Files of a batch have together about so many bytes.
  private static let bytesPerBatch = 8 << 20

  init(paths: [String], ontology: Ontology) {
    self.ontology = ontology
    rest = paths[...]
    startNext()
  }

  deinit { next?.cancel() }

  /// The graphs of the next files, in order; `nil` when there are none left.
  mutating func batch() async -> [Result<KnowledgeGraph, Trouble>]? {
    guard let task = next else { return nil }
    let graphs = await task.value
    startNext()
    return graphs
  }

  private mutating func startNext() {
    let paths = takeBatch()
    let ontology = ontology
    next = paths.isEmpty ? nil : Task { await GraphInput.graphs(at: paths, ontology) }
  }

  private mutating func takeBatch() -> [String] {
    var paths: [String] = []
    var bytes = 0
    while bytes < GraphReadAhead.bytesPerBatch, let path = rest.popFirst() {
      paths.append(path)
      bytes += GraphReadAhead.byteCount(path)
    }
    return paths
  }

  /// The size of a file; nothing for what cannot be asked, which is found out when it is read.
  private static func byteCount(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
