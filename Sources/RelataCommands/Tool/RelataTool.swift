import Glibc
import Relata

/// The program `relata`: finds the command and runs it.
public enum RelataTool {
  static let commands: [any Command.Type] = [
    ExtractCommand.self, RenderCommand.self, MergeCommand.self, DiffCommand.self,
    TimelineCommand.self, ConvertCommand.self, CheckCommand.self, LoadCommand.self,
    OntologyCommand.self, ExplainCommand.self, AnnotateCommand.self,
  ]

  /// The program of this process, to be run for layouts; `nil` while it is tested in another one.
  static var ownProgram: String? {
    let name = CommandLine.arguments.first?.split(separator: "/").last
    return name == "relata" ? "/proc/self/exe" : nil
  }

  /// Runs the command line of this process and ends it.
  public static func main() async -> Never {
    // A reader that goes away is an error of the write, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    // No command for people: the program asks itself for layouts that may have to be ended.
    if arguments.first == LayoutWorker.command {
      exit(LayoutWorker.serve(Array(arguments.dropFirst())))
    }
    let status = await run(
      arguments, console: .process(environmentVariable), variables: environmentVariable)
    exit(status.rawValue)
  }

  /// Runs the command that `arguments` name.
  static func run(
    _ arguments: [String], console: Console, variables: @Sendable (String) -> String?
  ) async -> ExitStatus {
    let help = HelpText(commands: commands.map { $0.description })
    guard let name = arguments.first else { return refuse(.noCommand, command: nil, console) }
    let rest = Array(arguments.dropFirst())
    switch name {
    case "help" where rest.count == 1:
      return await run([rest[0], "--help"], console: console, variables: variables)
    case "help", "--help", "-h": return print(help.overview, console)
    case "--version": return print("relata \(RelataVersion.current)\n", console)
    default: break
    }
    guard let command = commands.first(where: { $0.description.name == name }) else {
      let error: UsageError = name.hasPrefix("-") ? .unknownOption(name) : .unknownCommand(name)
      return refuse(error, command: nil, console)
    }
    return await run(command, rest, help, console: console, variables: variables)
  }

  private static func run(
    _ type: any Command.Type, _ arguments: [String], _ help: HelpText, console: Console,
    variables: @Sendable (String) -> String?
  ) async -> ExitStatus {
    let command: any Command
    do throws(UsageError) {
      let parsed = try OptionParser(options: type.description.options).parse(arguments)
      guard !parsed.contains("help") else {
        return print(help.text(for: type.description), console)
      }
      command = try type.init(parsed)
    } catch {
      return refuse(error, command: type.description.name, console)
    }
    return await command.run(console: console, variables: variables)
  }

  private static func print(_ text: String, _ console: Console) -> ExitStatus {
    do throws(FileError) {
      try console.write(Array(text.utf8))
      return .done
    } catch {
      return console.outputFailed(error)
    }
  }

  private static func refuse(
    _ error: UsageError, command: String?, _ console: Console
  ) -> ExitStatus {
    let hint = MessageCatalogue.hint(command: command)
    console.report("\(MessageCatalogue.sentence(for: error)); \(hint)")
    return .badUsage
  }

  private static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension Console {
  /// Tells why standard output cannot be written, unless its reader has seen enough.
  func outputFailed(_ error: FileError) -> ExitStatus {
    guard error.systemCode != EPIPE else { return .done }
    report(MessageCatalogue.sentence(for: .file(error)))
    return .trouble
  }
}
