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

  /// The rules of identity, with the bundled gazetteer and names of the user's own.
  static func identityRules(
    names path: String?, ontology known: Ontology? = nil
  ) throws(Trouble) -> IdentityRules {
    let names = try KnowledgeFiles.read(path)
    let ontology = if let known { known } else { try ontology() }
    do throws(DataFileError) {
      return try IdentityRules.withGazetteer(ontology: ontology, names: names.map { [$0] } ?? [])
    } catch {
      throw .knowledge(error)
    }
  }

  /// What compares graphs.
  static func comparer(_ rules: IdentityRules) throws(Trouble) -> GraphComparer {
    do throws(DataFileError) {
      return try GraphComparer.bundled(rules: rules)
    } catch {
      throw .knowledge(error)
    }
  }
}
