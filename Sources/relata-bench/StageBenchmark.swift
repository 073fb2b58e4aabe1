import Glibc
import Relata
import Synchronization

/// Measures where the time of `relata extract --formats jsonld` goes, stage by stage.
///
/// The figures are processor time summed over threads, which other work on the machine disturbs less
/// than time by the clock. Memory of the first reading of words counts: it is one run, from cold.
struct StageBenchmark {
  let options: BenchmarkOptions

  /// What lies outside the pipeline.
  private struct Outside {
    var extraction = 0.0
    var writing = 0.0
    var articles = 0
    var tokens = 0
  }

  /// Takes all articles from text to JSON-LD once; gives a table, or CSV where asked for.
  func run() async throws -> String {
    let annotator = try ArticleAnnotator(modelDirectory: options.modelFolder)
    let grapher = try ArticleGrapher(annotator: annotator, naming: try Naming())
    let writer = GraphWriter(ontology: grapher.ontology)
    let outside = SharedTimes()
    let start = StageBenchmark.processTime
    let reader = ArticleReader(inputs: options.inputs)
    await ArticleRun(reader: reader, jobs: options.jobs).forEach { articles in
      zip(articles, annotator.annotate(articles)).map { article, document in
        let start = StageTimes.now
        let graph = grapher.graph(of: article, document: document).graph
        let drawn = StageTimes.now
        _ = try? writer.files(of: graph, as: .jsonld)
        outside.add(
          extraction: drawn - start, writing: StageTimes.now - drawn, tokens: document.count)
      }
    } consume: { _ in
      true
    }
    let total = StageBenchmark.processTime - start
    return report(stages(annotator.stageTimes, outside.value, total: total), outside.value)
  }

  private func stages(
    _ pipeline: StageTimes, _ outside: Outside, total: Double
  ) -> [(name: String, seconds: Double)] {
    let parts = PipelineStage.allCases.map { (name: $0.rawValue, seconds: pipeline[$0]) }
    let language = pipeline.seconds.reduce(0, +)
    return parts + [
      ("language pipeline", language), ("extraction", outside.extraction),
      ("writing", outside.writing),
      ("reading and the rest", total - language - outside.extraction - outside.writing),
      ("all", total),
    ]
  }

  private func report(
    _ stages: [(name: String, seconds: Double)], _ outside: Outside
  ) -> String {
    let total = stages.last?.seconds ?? 0
    var text =
      options.isCSV
      ? "stage,seconds,share\n" : "\(outside.articles) articles, \(outside.tokens) tokens\n"
    for (name, seconds) in stages {
      let time = Double(Int(seconds * 1000)) / 1000
      let share = Double(Int(seconds / total * 1000)) / 10
      text +=
        options.isCSV
        ? "\(name),\(time),\(share / 100)\n" : "\(name): \(time) s, \(share) %\n"
    }
    return text
  }

  /// Processor time of all threads, in seconds.
  private static var processTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Times that several threads add to.
  private final class SharedTimes: Sendable {
    private let times = Mutex(Outside())

    var value: Outside { times.withLock { $0 } }

    func add(extraction: Double, writing: Double, tokens: Int) {
      times.withLock {
        $0.extraction += extraction
        $0.writing += writing
        $0.articles += 1
        $0.tokens += tokens
      }
    }
  }
}
