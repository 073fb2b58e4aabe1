import Relata

/// `relata check`: graphs in, what is wrong with them out.
struct CheckCommand: Command {
  static let description = CommandDescription(
    name: "check", summary: "check graphs against the ontology and the rules", operands: "GRAPH...",
    details: """
      Reads graphs as JSON-LD or N-Quads (- is standard input), tells what is wrong
      with each and where, and prints one line for each. The rules are those of
      'relata ontology --to shacl', and more where SHACL has no words. An end of a
      relation with an unusual class is a warning only.

      The exit status is 0 when no graph has errors, 1 when one has, 2 when one cannot
      be read.
      """,
    options: [
      OptionDefinition("quiet", short: "q", "tell only of errors, and print nothing"), .help,
    ])

  private let inputs: [String]
  private let isQuiet: Bool

  init(_ arguments: ParsedArguments) throws(UsageError) {
    inputs = try CommonOptions.inputs(arguments)
    isQuiet = arguments.contains("quiet")
  }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    var status = ExitStatus.done
    do throws(Trouble) {
      let checker = GraphChecker(ontology: try KnowledgeLoading.ontology())
      for input in inputs {
        let found = try? check(input, checker, console)
        if let found { status = worse(status, found) } else { status = .trouble }
      }
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
    return status
  }

  private func worse(_ left: ExitStatus, _ right: ExitStatus) -> ExitStatus {
    left.rawValue > right.rawValue ? left : right
  }

  /// Checks one graph; what stops that is told before it is thrown.
  private func check(
    _ input: String, _ checker: GraphChecker, _ console: Console
  ) throws(Trouble) -> ExitStatus {
    let diagnostics: [Diagnostic]
    do throws(Trouble) {
      diagnostics = try GraphInput(path: input).diagnostics(checker)
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      throw error
    }
    let errorCount = diagnostics.count { $0.severity == .error }
    for diagnostic in diagnostics where diagnostic.severity == .error || !isQuiet {
      console.report(diagnostic)
    }
    if !isQuiet {
      let line = "\(input): \(errorCount) errors, \(diagnostics.count - errorCount) warnings\n"
      do throws(FileError) {
        try console.write(Array(line.utf8))
      } catch {
        if console.outputFailed(error) == .trouble { throw .file(error) }
      }
    }
    return errorCount > 0 ? .negative : .done
  }
}
