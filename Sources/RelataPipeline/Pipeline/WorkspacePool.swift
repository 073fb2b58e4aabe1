internal import Synchronization

/// All that one worker needs between passages.
///
/// Not for two threads at once; ``WorkspacePool`` hands each to one worker at a time, which is what
/// makes it safe to send.
final class PipelineWorkspace: @unchecked Sendable {
  let networks = AnnotatorWorkspace()
  var tokens: TokenizerCache
  var rules: AttributeRulerCache
  var lemmas = LemmatizerCache()

  /// Makes an empty workspace.
  ///
  /// - Returns: `nil` when there is not enough memory.
  init?(norms: NormTable) {
    guard let tokens = TokenizerCache(norms: norms), let rules = AttributeRulerCache() else {
      return nil
    }
    self.tokens = tokens
    self.rules = rules
  }
}

/// Workspaces that no worker uses at the moment.
final class WorkspacePool: Sendable {
  private let norms: NormTable
  private let idle: Mutex<[PipelineWorkspace]>

  /// Makes a pool with one workspace.
  ///
  /// - Returns: `nil` when there is not enough memory.
  init?(norms: NormTable) {
    guard let first = PipelineWorkspace(norms: norms) else { return nil }
    self.norms = norms
    idle = Mutex([first])
  }

  /// The times of all workspaces that nobody uses at the moment.
  var times: StageTimes {
    idle.withLock { workspaces in
      workspaces.reduce(into: StageTimes()) { $0.add($1.networks.times) }
    }
  }

  /// Runs `body` with a workspace that nobody else has.
  func withWorkspace<Result>(_ body: (PipelineWorkspace) -> Result) -> Result {
    guard let workspace = idle.withLock({ $0.popLast() }) ?? PipelineWorkspace(norms: norms) else {
      // The same as for any other allocation that fails.
      preconditionFailure("out of memory")
    }
    defer { idle.withLock { $0.append(workspace) } }
    return body(workspace)
  }
}
