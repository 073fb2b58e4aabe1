import Relata

/// Why a command could not do all of its work.
enum Trouble: Error, Hashable {
  /// A file could not be read or written.
  case file(FileError)
  /// There is no model in the folder.
  case noModel(folder: String)
  /// The model cannot be used.
  case model(ModelError)
  /// A file of knowledge is wrong.
  case knowledge(DataFileError)
  /// A graph could not be drawn.
  case drawing(RenderingError, identifier: String)
  /// A document is no graph that relata can read.
  case graph(GraphReadingError, path: String)
  /// No thing of the graph is called so.
  case noSuchThing(String)
  /// There is no graph in the folders.
  case noGraphs
  /// The folder for the model is not known.
  case noHome
  /// A file of credentials is wrong.
  case credentials(CredentialsError, path: String)
  /// A text is of none of the articles that a graph was drawn from.
  case foreignText(path: String)
  /// The record of a folder is that of a run which was asked for something else.
  case otherRun(path: String)
  /// Graphs could not be loaded, `graphCount` of them were before.
  case loading(LoadError, target: String, graphCount: Int)
}

/// The sentences that errors are told in; the only place where they are.
enum MessageCatalogue {
  /// One line about why work could not be done: what was expected and found, and at most one hint.
  static func sentence(for trouble: Trouble) -> String {
    switch trouble {
    case .file(let error):
      "cannot \(error.action) '\(error.path)': \(error.reason)"
    case .noModel(let folder):
      "no language model in '\(folder)'; 'make model' installs it, --model names another folder"
    case .model(let error):
      "the language model cannot be used: \(error.file): \(error.reason)"
    case .knowledge(let error):
      "the file of knowledge cannot be used: \(error)"
    case .drawing(let error, let identifier):
      "the graph of '\(identifier)' cannot be drawn: \(error.reason)"
    case .graph(let error, let path):
      "cannot read the graph '\(path)': line \(error.line), column \(error.column): \(error.reason)"
    case .noSuchThing(let word):
      "nothing in the graph is called '\(word)'; give a name or an IRI of it"
    case .noGraphs: "there is no graph to read; folders are searched for .jsonld and .nq files"
    case .noHome:
      "neither XDG_DATA_HOME nor HOME is set, so the model is not found; name its folder with --model"
    case .credentials(let error, let path):
      "'\(path)' line \(error.line): expected \(Credentials.userKey)=NAME or"
        + " \(Credentials.passwordKey)=PASSWORD"
    case .foreignText(let path):
      "'\(path)' holds the text of no article of the graph; give the text as it was read"
    case .otherRun(let path):
      "'\(path)' is of a run with other options; give the same, or another folder"
    case .loading(let error, let target, let graphCount):
      sentence(for: error, target: target, graphCount: graphCount)
    }
  }

  /// One line about what is wrong with a command line.
  static func sentence(for error: UsageError) -> String {
    switch error {
    case .noCommand: "no command given"
    case .unknownCommand(let name): "there is no command '\(name)'"
    case .unknownOption(let option): "there is no option '\(option)'"
    case .missingArgument(let option): "option '\(option)' needs an argument"
    case .unexpectedArgument(let option): "option '\(option)' takes no argument"
    case .invalidValue(let option, let value, let expected):
      "option '\(option)' takes \(expected), not '\(value)'"
    case .missingOption(let option): "option '\(option)' is missing"
    case .noInput: "no input given; name files or folders, or - for standard input"
    case .missingOperand(let operand): "the operand \(operand) is missing"
    case .unexpectedOperand(let operand): "'\(operand)' is one argument too many"
    case .onlyWith(let option, let other): "option '\(option)' goes with \(other) only"
    case .invalidAddress(let error): sentence(for: error)
    }
  }

  /// Where help is to be had.
  static func hint(command: String?) -> String {
    "see 'relata \(command.map { $0 + " " } ?? "")--help'"
  }
}
