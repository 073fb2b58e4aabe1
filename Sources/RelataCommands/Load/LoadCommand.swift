import Relata

/// `relata load`: graphs into a graph database.
struct LoadCommand: Command {
  static let description = CommandDescription(
    name: "load", summary: "load graphs into a graph database", operands: "GRAPH...",
    details: """
      Loads graphs, reads back how many nodes, edges and statements the store has of
      them, and tells. Loading again changes nothing and completes what a fault cut.

      GRAPH is a .jsonld file that relata wrote, or - for standard input. STORE is
        http://HOST:PORT            Oxigraph, Virtuoso; one named graph an article
        http://HOST:PORT/DATABASE   ArcadeDB, Fuseki, GraphDB
        falkordb://HOST:PORT/GRAPH  FalkorDB
        DIR                         a folder of Oxigraph, with no server at work
      Name and password come from \(Credentials.userKey) and
      \(Credentials.passwordKey), or a file.
      """,
    options: LoadOptions.definitions)

  private let options: LoadOptions

  init(_ arguments: ParsedArguments) throws(UsageError) { options = try LoadOptions(arguments) }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    var status = ExitStatus.done
    do throws(Trouble) {
      let ontology = try KnowledgeLoading.ontology()
      let loader = loader(
        try StoreLogin.credentials(options.credentialsFile, variables), ontology, console)
      // A store that is not there is told before a thousand files are read.
      try attempt(loader.connect, loader)
      var graphs = GraphReadAhead(paths: options.inputs, ontology: ontology)
      while let batch = await graphs.batch() {
        for reading in batch {
          switch reading {
          case .success(let graph):
            try attempt({ () throws(LoadError) in try loader.load(graph) }, loader)
          case .failure(let trouble):
            status = .trouble
            console.report(MessageCatalogue.sentence(for: trouble))
          }
        }
      }
      let counts = try attempt(loader.finish, loader)
      console.clearProgress()
      return options.isQuiet ? status : tell(counts, loader.graphCount, status, console)
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
  }

  private func loader(
    _ credentials: Credentials?, _ ontology: Ontology, _ console: Console
  ) -> GraphLoader {
    let deadline = Deadline(after: options.timeLimit)
    let connector = StoreConnector(
      address: options.address, kind: options.kind, credentials: credentials, ontology: ontology,
      deadline: deadline)
    return GraphLoader(
      connector: connector, policy: RetryPolicy(patience: options.patience), deadline: deadline
    ) { console.showProgress(MessageCatalogue.line(for: $0)) }
  }

  private func attempt<Result>(
    _ work: () throws(LoadError) -> Result, _ loader: GraphLoader
  ) throws(Trouble) -> Result {
    do throws(LoadError) {
      return try work()
    } catch {
      throw .loading(error, target: options.target, graphCount: loader.graphCount)
    }
  }

  private func tell(
    _ counts: GraphCounts, _ graphCount: Int, _ status: ExitStatus, _ console: Console
  ) -> ExitStatus {
    let line = MessageCatalogue.line(
      for: counts, graphCount: graphCount, target: options.target)
    do throws(FileError) {
      try console.write(Array((line + "\n").utf8))
      return status
    } catch {
      return console.outputFailed(error) == .trouble ? .trouble : status
    }
  }
}
