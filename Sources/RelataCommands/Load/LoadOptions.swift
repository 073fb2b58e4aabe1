import Relata

/// What `relata load` is asked to do.
struct LoadOptions: Sendable {
  let inputs: [String]
  /// The address as the user gave it; it holds no password.
  let target: String
  let address: StoreAddress
  let kind: StoreKind
  let credentialsFile: String?
  let timeLimit: Duration
  let patience: Duration
  let isQuiet: Bool

  /// The folder that is loaded into when no address is given.
  static let defaultTarget = "relata.oxigraph"

  static let definitions = [
    OptionDefinition(
      "into", short: "i", argument: "STORE",
      "the server's address, or a folder for Oxigraph\n(default: the folder \(defaultTarget))"),
    OptionDefinition(
      "store", argument: "KIND",
      "what the server is: oxigraph, virtuoso, arcadedb,\nfuseki, graphdb, neptune "
        + "(default: auto, ask it)"),
    OptionDefinition(
      "credentials", argument: "FILE",
      "lines \(Credentials.userKey)=NAME and\n\(Credentials.passwordKey)=PASSWORD (default: the\n"
        + "environment)"),
    OptionDefinition(
      "time-limit", argument: "SECONDS", "end after this time (default: 600)"),
    OptionDefinition(
      "patience", argument: "SECONDS",
      "try again for so long when the store is in\ntrouble (default: 30)"),
    CommonOptions.quiet, .help,
  ]

  init(_ arguments: ParsedArguments) throws(UsageError) {
    inputs = try CommonOptions.inputs(arguments)
    target = arguments.value(of: "into") ?? LoadOptions.defaultTarget
    do throws(InvalidAddress) {
      address = try StoreAddress(target)
    } catch {
      throw .invalidAddress(error)
    }
    kind = try CommonOptions.word(
      arguments.value(of: "store") ?? "auto", option: "--store", as: StoreKind.self)
    credentialsFile = arguments.value(of: "credentials")
    timeLimit = try LoadOptions.seconds(arguments, "time-limit", default: 600)
    patience = try LoadOptions.seconds(arguments, "patience", default: 30)
    isQuiet = arguments.contains("quiet")
  }

  private static func seconds(
    _ arguments: ParsedArguments, _ name: String, default number: Int
  ) throws(UsageError) -> Duration {
    guard let value = arguments.value(of: name) else { return .seconds(number) }
    guard let seconds = Int(value), (0...1_000_000).contains(seconds) else {
      throw .invalidValue(option: "--" + name, value: value, expected: "a number of seconds")
    }
    return .seconds(seconds)
  }
}
