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
}

/// Loading what comes with the program, with the troubles of commands as errors.
enum KnowledgeLoading {
  /// The bundled ontology.
  static func ontology() throws(Trouble) -> Ontology {
    do throws(DataFileError) {
      return try Ontology.bundled()
    } catch {
      throw .knowledge(error)
    }
  }
}
