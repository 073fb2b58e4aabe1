import Relata

/// Reads graphs that relata wrote, for commands that take them.
struct GraphInput {
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
}
