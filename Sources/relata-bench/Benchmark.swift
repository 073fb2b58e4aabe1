import Relata

/// Runs one part of relata several times.
struct Benchmark {
  /// What one repetition took, and what it worked on.
  struct Sample {
    let seconds: Double
    let articles: Int
    let tokens: Int
  }

  let options: BenchmarkOptions

  /// The samples, in the order of the repetitions; one repetition before them is not counted.
  func run() async throws -> [Sample] {
    var samples: [Sample] = []
    let work = try prepare()
    for repetition in 0...options.repetitions {
      var counts = (articles: 0, tokens: 0)
      let clock = ContinuousClock()
      let start = clock.now
      counts = try await work()
      let seconds = start.duration(to: clock.now) / .seconds(1)
      guard repetition > 0 else { continue }
      samples.append(Sample(seconds: seconds, articles: counts.articles, tokens: counts.tokens))
    }
    return samples
  }

  private typealias Work = () async throws -> (articles: Int, tokens: Int)

  private func prepare() throws -> Work {
    let folder = options.modelFolder
    switch options.name {
    case .merge, .diff: return try prepareComparison()
    case .loadModel:
      return {
        _ = try ArticleAnnotator(modelDirectory: folder)
        return (0, 0)
      }
    case .render:
      let ontology = try Ontology.bundled()
      let reader = GraphReader(ontology: ontology)
      let renderer = DiagramRenderer(writer: DOTWriter(ontology: ontology), layout: .dot)
      let graphs = try options.inputs.map { try reader.graph(from: FileContents.read(path: $0)) }
      return {
        for graph in graphs { _ = try renderer.svg(of: renderer.writer.diagram(of: graph)) }
        return (graphs.count, 0)
      }
    case .annotate:
      let annotator = try ArticleAnnotator(modelDirectory: folder)
      return { await count { annotator.annotate($0).map(\.count) } }
    case .extract:
      let annotator = try ArticleAnnotator(modelDirectory: folder)
      let grapher = try ArticleGrapher(annotator: annotator, naming: try Naming())
      let writer = GraphWriter(ontology: grapher.ontology)
      return {
        await count { articles in
          zip(articles, annotator.annotate(articles)).map { article, document in
            let graph = grapher.graph(of: article, document: document).graph
            // JSON-LD is never refused; only drawing throws.
            _ = try? writer.files(of: graph, as: .jsonld)
            return document.count
          }
        }
      }
    case .stages: return { (0, 0) }
    case .readGraph, .writeJSONLD, .writeNQuads: return try prepareGraphs()
    }
  }

  /// Reads the graphs of the inputs, which is not measured, and unites or compares them.
  private func prepareComparison() throws -> Work {
    let rules = try IdentityRules.withGazetteer(ontology: try Ontology.bundled())
    let comparer = try GraphComparer.bundled(rules: rules)
    let reader = GraphReader(ontology: rules.ontology)
    let graphs = try options.inputs.map { try reader.graph(from: try FileContents.read(path: $0)) }
    let articles = graphs.reduce(0) { $0 + $1.articles.count }
    guard options.name == .diff else {
      return {
        var merger = GraphMerger(rules: rules)
        for graph in graphs { merger.add(graph) }
        _ = merger.result(base: graphs[0].base)
        return (articles, 0)
      }
    }
    guard graphs.count == 2 else { throw BenchmarkOptions.Invalid(reason: "diff takes two graphs") }
    return {
      _ = comparer.difference(from: graphs[0], to: graphs[1])
      return (articles, 0)
    }
  }

  /// Work on the graphs of the inputs.
  private func prepareGraphs() throws -> Work {
    let ontology = try Ontology.bundled()
    let documents = try options.inputs.map { try FileContents.read(path: $0) }
    let reader = GraphReader(ontology: ontology)
    if options.name == .readGraph {
      return { (try documents.map(reader.graph(from:)).reduce(0) { $0 + $1.articles.count }, 0) }
    }
    let graphs = try documents.map(reader.graph(from:))
    let articles = graphs.reduce(0) { $0 + $1.articles.count }
    let jsonld = JSONLDWriter(ontology: ontology)
    let nQuads = NQuadsWriter(ontology: ontology)
    return options.name == .writeJSONLD
      ? { (graphs.allSatisfy { !jsonld.bytes(of: $0).isEmpty } ? articles : 0, 0) }
      : { (graphs.allSatisfy { !nQuads.bytes(of: $0).isEmpty } ? articles : 0, 0) }
  }

  /// Takes all articles of the inputs through `work`, which gives the tokens of each.
  private func count(
    _ work: @escaping @Sendable ([NewsArticle]) -> [Int]
  ) async -> (articles: Int, tokens: Int) {
    var counts = (articles: 0, tokens: 0)
    let reader = ArticleReader(inputs: options.inputs)
    await ArticleRun(reader: reader, jobs: options.jobs).forEach(work) { step in
      if case .result(_, let tokens) = step {
        counts.articles += 1
        counts.tokens += tokens
      }
      return true
    }
    return counts
  }
}
