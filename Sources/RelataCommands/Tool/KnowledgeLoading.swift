import Relata

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
