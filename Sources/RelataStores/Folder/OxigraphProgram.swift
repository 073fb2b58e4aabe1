import RelataText

/// The program `oxigraph`, which comes with PyPI's `oxigraph`.
struct OxigraphProgram {
  private let process: ChildProcess
  private let scratch: ScratchFolder

  init(deadline: Deadline) throws(StoreError) {
    process = ChildProcess(program: "oxigraph", deadline: deadline)
    scratch = try ScratchFolder()
  }

  /// Adds the N-Quads `quads` to the store in `folder`, all or none.
  func load(_ quads: [UInt8], into folder: String) throws(StoreError) {
    let file = try scratch.write(quads, to: "graphs.nq")
    try run(["load", "--location", folder, "--file", file])
  }

  /// Runs a SPARQL update, all of it or nothing.
  func update(_ text: [UInt8], in folder: String) throws(StoreError) {
    let file = try scratch.write(text, to: "update.ru")
    try run(["update", "--location", folder, "--update-file", file])
  }

  /// The answer to a SPARQL query, as comma-separated values.
  func csv(_ query: String, in folder: String) throws(StoreError) -> [UInt8] {
    let file = try scratch.write(Array(query.utf8), to: "query.rq")
    try run([
      "query", "--location", folder, "--query-file", file, "--results-format", "csv",
      "--results-file", scratch.file("results.csv"),
    ])
    return try scratch.read("results.csv")
  }

  private func run(_ arguments: [String]) throws(StoreError) {
    let outcome = try process.run(arguments, errorFile: scratch.file("errors"))
    guard outcome.status != 0 else { return }
    let words = outcome.errors.isEmpty ? "exit status \(outcome.status)" : outcome.errors
    if StoreError.speaksOfFullDisk(words) { throw StoreError(.full, words) }
    if words.contains("LOCK") || words.contains("lock hold") { throw StoreError(.locked, words) }
    throw StoreError(.rejected, words)
  }
}

/// Reading what a program wrote for people.
enum FileReading {
  /// The beginning of a file in one line.
  static func beginning(of path: String) throws(FileError) -> String {
    let bytes = try FileContents.read(path: path)
    let words = String(decoding: bytes.prefix(2_000), as: UTF8.self).split { $0.isWhitespace }
    // Rust's programs add where in them an error came up, when the environment asks for it.
    let message = words.prefix { $0 != "Stack" }
    return String(message.joined(separator: " ").prefix(300))
  }
}
