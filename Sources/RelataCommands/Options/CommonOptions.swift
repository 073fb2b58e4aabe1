import Glibc
import Relata

/// Options that several commands have.
enum CommonOptions {
  static let jobs = OptionDefinition(
    "jobs", short: "j", argument: "N", "articles are worked on by N threads\n(default: all cores)")
  static let model = OptionDefinition(
    "model", argument: "DIR",
    "the folder of the language model (default:\n"
      + "$XDG_DATA_HOME/relata/models/\(ModelFolder.defaultName),\n"
      + "XDG_DATA_HOME being ~/.local/share)")
  static let knowledge = [
    OptionDefinition(
      "ontology", argument: "FILE", "classes and relations of your own, in place of\nrelata's"),
    OptionDefinition(
      "frames", argument: "FILE", "frames of your own, in place of relata's"), names,
  ]
  static let names = OptionDefinition(
    "names", argument: "FILE", "names of your own, before those of the gazetteer")
  static let explainIdentity = OptionDefinition(
    "explain-identity", "tell by which rules things of several names are one")
  static let quiet = OptionDefinition(
    "quiet", short: "q", "tell only of errors, not what was written")

  static let outputFile = OptionDefinition(
    "output", short: "o", argument: "FILE",
    "the file to write to; - is standard output\n(default: -)")
  static let direct = OptionDefinition(
    "direct", argument: "WHICH",
    "edges that are also plain properties in JSON-LD\nand other RDF: actual, announced, all, none\n"
      + "(default: announced)")

  /// The one input that a command is given.
  static func oneInput(_ arguments: ParsedArguments) throws(UsageError) -> String {
    guard let input = arguments.operands.first else { throw .noInput }
    guard arguments.operands.count == 1 else { throw .unexpectedOperand(arguments.operands[1]) }
    return input
  }

  /// The word after `--direct`.
  static func directEdges(
    _ arguments: ParsedArguments
  ) throws(UsageError) -> JSONLDWriter.DirectEdges {
    try word(
      arguments.value(of: "direct") ?? "announced", option: "--direct",
      as: JSONLDWriter.DirectEdges.self)
  }

  /// The inputs that a command is given.
  static func inputs(_ arguments: ParsedArguments) throws(UsageError) -> [String] {
    guard !arguments.operands.isEmpty else { throw .noInput }
    return arguments.operands
  }

  /// The number after `--jobs`, or that of the cores.
  static func jobs(_ arguments: ParsedArguments) throws(UsageError) -> Int {
    guard let value = arguments.value(of: "jobs") else {
      return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
    guard let jobs = Int(value), (1...1024).contains(jobs) else {
      throw .invalidValue(option: "--jobs", value: value, expected: "a number from 1 to 1024")
    }
    return jobs
  }

  /// One of the words that an option takes.
  static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: String, option: String, as type: Word.Type
  ) throws(UsageError) -> Word {
    guard let word = Word(rawValue: value) else {
      let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw .invalidValue(option: option, value: value, expected: "one of \(known)")
    }
    return word
  }
}
