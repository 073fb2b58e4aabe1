import Relata

/// Reads graphs that relata wrote, for commands that take them.
struct GraphInput: Sendable {
  private let reader: JSONLDReader

  init(ontology: Ontology) { reader = JSONLDReader(ontology: ontology) }

  /// The graph in the file at `path`, or at standard input for `-`.
  ///
  /// - Throws: ``Trouble`` with the place that is wrong.
  func graph(at path: String) throws(Trouble) -> KnowledgeGraph {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileContents.read(path: path)
    } catch {
      throw .file(error)
    }
    do throws(GraphReadingError) {
      return try reader.graph(from: bytes)
    } catch {
      throw .graph(error, path: path)
    }
  }

  /// The graphs in several files, read at the same time, in the order of the paths.
  func graphs(at paths: [String]) async -> [Result<KnowledgeGraph, Trouble>] {
    await withTaskGroup(of: (Int, Result<KnowledgeGraph, Trouble>).self) { group in
      for (index, path) in paths.enumerated() {
        group.addTask { (index, reading(of: path)) }
      }
      var found: [Int: Result<KnowledgeGraph, Trouble>] = [:]
      for await (index, reading) in group { found[index] = reading }
      return paths.indices.compactMap { found[$0] }
    }
  }

  private func reading(of path: String) -> Result<KnowledgeGraph, Trouble> {
    do throws(Trouble) {
      return .success(try graph(at: path))
    } catch {
      return .failure(error)
    }
  }
}
