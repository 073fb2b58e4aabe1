import Relata

extension MessageCatalogue {
  /// One line about why graphs could not be loaded.
  static func sentence(for error: LoadError, target: String, graphCount: Int) -> String {
    let sent =
      graphCount == 0
      ? ""
      : "; \(counted(graphCount, "graph")) sent before; the same command again completes it"
    switch error {
    case .timeLimit:
      return "loading into '\(target)' took longer than --time-limit allows\(sent)"
    case .wrongCounts(let subject, let expected, let found):
      return "'\(target)' does not have what was sent of \(subject):"
        + " expected \(expected), found \(found)"
    case .store(let error):
      return "cannot load into '\(target)': \(words(for: error))\(sent)"
    }
  }

  /// One line about why an address is not one.
  static func sentence(for error: InvalidAddress) -> String {
    switch error {
    case .holdsCredentials:
      "an address takes no name and password, others could see them;"
        + " set \(Credentials.userKey) and \(Credentials.passwordKey), or use --credentials"
    case .unknownScheme(let scheme):
      "option '--into' takes http://, https://, falkordb:// or a folder, not '\(scheme)://'"
    case .notAnAddress:
      "option '--into' takes an address such as http://localhost:7878, or a folder"
    }
  }

  /// How far loading is.
  static func line(for progress: GraphLoader.Progress) -> String {
    switch progress {
    case .sent(let graphs, let statements):
      "\(counted(graphs, "graph")), \(counted(statements, "statement")) sent"
    case .waiting(let error): "waiting for the store: \(error.reason)"
    case .checking(let done, let all): "reading back \(done) of \(all)"
    }
  }

  /// What a load came to.
  static func line(for counts: GraphCounts, graphCount: Int, target: String) -> String {
    "\(target): \(counted(graphCount, "graph")), \(counts)"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func words(for error: StoreError) -> String {
    switch error.kind {
    case .unreachable: "the store does not answer: \(error.reason)"
    case .busy: "the store has trouble: \(error.reason)"
    case .refusedLogin:
      "the store refuses the login: \(error.reason);"
        + " \(Credentials.userKey) and \(Credentials.passwordKey) give name and password"
    case .rejected: "the store refuses what it was sent: \(error.reason)"
    case .full: "the store has no room left: \(error.reason)"
    case .locked:
      "another process has the folder open: \(error.reason); if a server does, give its address"
    case .missingTool:
      "\(error.reason); 'pip install oxigraph' installs Oxigraph,"
        + " --into names a server instead"
    case .strangeReply:
      "this is not a store that relata knows: \(error.reason); --store names its kind"
    }
  }
}
