internal import Synchronization

/// Working memory of one worker, kept from batch to batch.
///
/// Not for two threads at once; ``WorkspacePool`` hands each to one worker at a time.
final class AnnotatorWorkspace: @unchecked Sendable {
  let encoder = EncoderWorkspace()
  let features: FeatureTable
  let vectors = FloatBuffer()
  let scores = FloatBuffer()

  init(features: FeatureTable = FeatureTable()) { self.features = features }
}

/// Workspaces that no worker uses at the moment.
final class WorkspacePool: Sendable {
  private let idle = Mutex<[AnnotatorWorkspace]>([])

  init() {}

  /// Runs `body` with a workspace that nobody else has.
  func withWorkspace<Result>(_ body: (AnnotatorWorkspace) -> Result) -> Result {
    let workspace = idle.withLock { $0.popLast() } ?? AnnotatorWorkspace()
    defer { idle.withLock { $0.append(workspace) } }
    return body(workspace)
  }
}
