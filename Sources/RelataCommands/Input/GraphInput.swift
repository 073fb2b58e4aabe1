import Relata

/// A graph that a command is given: the path of a file, or `-`.
struct GraphInput: Sendable {
  let path: String

  /// Reads the graph.
  func graph(_ ontology: Ontology) throws(Trouble) -> KnowledgeGraph {
    let bytes = try bytes()
    do throws(GraphReadingError) {
      return try GraphReader(ontology: ontology).graph(from: bytes)
    } catch {
      throw .graph(error, path: path)
    }
  }

  /// Checks the graph.
  func diagnostics(_ checker: GraphChecker) throws(Trouble) -> [Diagnostic] {
    let bytes = try bytes()
    do throws(GraphReadingError) {
      return try checker.diagnostics(for: bytes, name: path)
    } catch {
      throw .graph(error, path: path)
    }
  }

  private func bytes() throws(Trouble) -> [UInt8] {
    do throws(FileError) {
      return try FileContents.read(path: path)
    } catch {
      throw .file(error)
    }
  }

  /// The graphs in several files, read at the same time, in the order of the paths.
  static func graphs(
    at paths: [String], _ ontology: Ontology
  ) async -> [Result<KnowledgeGraph, Trouble>] {
    await withTaskGroup(of: (Int, Result<KnowledgeGraph, Trouble>).self) { group in
      for (index, path) in paths.enumerated() {
        group.addTask { (index, GraphInput(path: path).reading(ontology)) }
      }
      var found: [Int: Result<KnowledgeGraph, Trouble>] = [:]
      for await (index, reading) in group { found[index] = reading }
      return paths.indices.compactMap { found[$0] }
    }
  }

  private func reading(_ ontology: Ontology) -> Result<KnowledgeGraph, Trouble> {
    do throws(Trouble) {
      return .success(try graph(ontology))
    } catch {
      return .failure(error)
    }
  }
}
