import Glibc
import Relata

/// Where the language model lies.
enum ModelFolder {
  /// The model that is looked for unless another is named.
  static let defaultName = "en_core_web_sm-3.8.0"

  /// The folder `named` by the user, or the default one below the user's data
  /// (<https://specifications.freedesktop.org/basedir-spec/latest/>).
  ///
  /// - Throws: ``Trouble`` when there is no model in it, or no place to look.
  static func find(
    named: String?, variables: (String) -> String?
  ) throws(Trouble) -> String {
    guard let folder = named ?? defaultFolder(variables) else { throw .noHome }
    guard access(folder + "/config.cfg", F_OK) == 0 else { throw .noModel(folder: folder) }
    return folder
  }

  private static func defaultFolder(_ variables: (String) -> String?) -> String? {
    // The specification has relative paths ignored.
    if let data = variables("XDG_DATA_HOME"), data.hasPrefix("/") {
      return "\(data)/relata/models/\(defaultName)"
    }
    guard let home = variables("HOME"), !home.isEmpty else { return nil }
    return "\(home)/.local/share/relata/models/\(defaultName)"
  }
}

/// Loading with the troubles of commands in place of errors of modules.
enum ModelLoading {
  /// Loads the pipeline alone.
  static func annotator(
    modelFolder: String?, variables: (String) -> String?
  ) throws(Trouble) -> ArticleAnnotator {
    let folder = try ModelFolder.find(named: modelFolder, variables: variables)
    do throws(ModelError) {
      return try ArticleAnnotator(modelDirectory: folder)
    } catch {
      throw .model(error)
    }
  }

  /// Loads the pipeline and all knowledge.
  static func grapher(
    modelFolder: String?, naming: Naming, knowledge: KnowledgeFiles,
    variables: (String) -> String?
  ) throws(Trouble) -> ArticleGrapher {
    // Files of one's own are looked at first: they are read faster than the model.
    let ontology = try KnowledgeFiles.read(knowledge.ontology)
    let frames = try KnowledgeFiles.read(knowledge.frames)
    let names = try KnowledgeFiles.read(knowledge.names)
    let annotator = try annotator(modelFolder: modelFolder, variables: variables)
    do throws(DataFileError) {
      return try ArticleGrapher(
        annotator: annotator, naming: naming, ontology: ontology, frames: frames, names: names)
    } catch {
      throw .knowledge(error)
    }
  }
}
