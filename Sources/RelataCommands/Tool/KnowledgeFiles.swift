import Relata

/// The files of knowledge that a user brings along.
struct KnowledgeFiles: Sendable {
  let ontology: String?
  let frames: String?
  let names: String?

  init(_ arguments: ParsedArguments) {
    ontology = arguments.value(of: "ontology")
    frames = arguments.value(of: "frames")
    names = arguments.value(of: "names")
  }

  /// Reads one of them.
  ///
  /// - Throws: ``Trouble`` when it cannot be read.
  static func read(_ path: String?) throws(Trouble) -> DataFile? {
    guard let path else { return nil }
    do throws(FileError) {
      return try DataFile(path: path)
    } catch {
      throw .file(error)
    }
  }
}
