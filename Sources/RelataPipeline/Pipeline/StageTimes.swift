internal import Glibc

/// A part of the language pipeline whose time is measured apart.
package enum PipelineStage: String, CaseIterable, Sendable {
  case tokenizer, encoder, tagger, parser, recognizer, rules
}

/// The time that threads spent in each stage of the pipeline, in seconds of processor time.
///
/// Two look-ups of the clock for each stage and document, so it is always on.
package struct StageTimes: Sendable {
  /// Seconds by stage.
  package private(set) var seconds: [Double]

  /// No time at all.
  package init() { seconds = [Double](repeating: 0, count: PipelineStage.allCases.count) }

  /// The processor time that the calling thread has used, in seconds.
  package static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The seconds spent in a stage.
  package subscript(stage: PipelineStage) -> Double {
    PipelineStage.allCases.firstIndex(of: stage).map { seconds[$0] } ?? 0
  }

  /// Adds the time since `start` to a stage.
  mutating func add(_ stage: PipelineStage, since start: Double) {
    guard let index = PipelineStage.allCases.firstIndex(of: stage) else { return }
    seconds[index] += StageTimes.now - start
  }

  /// Adds all stages of another measurement.
  mutating func add(_ other: StageTimes) {
    for index in seconds.indices { seconds[index] += other.seconds[index] }
  }
}
