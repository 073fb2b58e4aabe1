/// The networks of a pipeline: features of tokens in; tags, trees and entities out.
struct NeuralAnnotator: Sendable {
  /// What the networks say about one document.
  struct Result: Hashable, Sendable {
    /// Index of each token's tag in ``NeuralAnnotator/tags``.
    var tags: [Int32] = []
    /// Head of each token; a root is its own head.
    var heads: [Int32] = []
    /// Index of each token's relation in ``NeuralAnnotator/relations``.
    var relations: [Int32] = []
    /// The sentences, in order, covering all tokens.
    var sentences: [Range<Int>] = []
    /// The entities, in order, with the index of their label in ``NeuralAnnotator/entityLabels``.
    var entities: [Entity] = []
  }

  /// A named entity.
  struct Entity: Hashable, Sendable {
    /// Tokens of the document.
    let tokens: Range<Int>
    /// Index of the label.
    let label: Int32
  }

  /// Part-of-speech tags.
  var tags: [String] { tagger.tags }
  /// Relations between tokens and heads.
  var relations: [String] { parser.labels }
  /// Kinds of entities.
  var entityLabels: [String] { recognizer.labels }

  /// Tokens that pass through a network together, but for a longer document.
  static let batchTokens = 4096

  private let sharedEncoder: TokenEncoder
  private let tagger: Tagger
  private let parser: DependencyParser
  private let recognizer: EntityRecognizer
  /// The encoder of the recognizer, or `nil` when it uses the shared one.
  private let ownEncoder: TokenEncoder?

  /// Reads all networks of the model.
  ///
  /// - Throws: ``ModelError`` naming the file that is missing, damaged or not supported.
  init(_ bundle: ModelBundle) throws(ModelError) {
    let components = try PipelineComponents(bundle.configuration)
    let encoder = components.encoder
    sharedEncoder = try TokenEncoder(
      "components.\(encoder).model", configuration: bundle.configuration,
      file: try bundle.weights(encoder))
    let width = sharedEncoder.width
    tagger = try Tagger(components.tagger, bundle: bundle, vectorWidth: width)
    parser = try DependencyParser(
      components.parser, bundle: bundle, file: try bundle.weights(components.parser),
      vectorWidth: width)
    let file = try bundle.weights(components.recognizer)
    ownEncoder =
      components.recognizerListens
      ? nil
      : try TokenEncoder(
        "components.\(components.recognizer).model.tok2vec", configuration: bundle.configuration,
        file: file)
    recognizer = try EntityRecognizer(
      components.recognizer, bundle: bundle, file: file,
      vectorWidth: ownEncoder?.width ?? width)
  }

  /// Annotates the documents whose tokens stand one after another in `features`.
  ///
  /// - Parameter documents: the tokens of each document; they cover all, in order.
  /// - Complexity: O(n) in tokens.
  func annotate(
    _ features: [TokenFeatures], documents: [Range<Int>], workspace: AnnotatorWorkspace
  ) -> [Result] {
    var results = [Result](repeating: Result(), count: documents.count)
    encode(features, documents, with: sharedEncoder, workspace)
    for (index, document) in documents.enumerated() {
      let vectors = workspace.vectors.base + document.lowerBound * sharedEncoder.width
      let start = StageTimes.now
      tagger.tag(
        vectors, count: document.count, into: &results[index].tags, workspace: workspace.scores)
      workspace.times.add(.tagger, since: start)
      parse(vectors, document, features, into: &results[index], workspace)
    }
    if let ownEncoder { encode(features, documents, with: ownEncoder, workspace) }
    let width = ownEncoder?.width ?? sharedEncoder.width
    for (index, document) in documents.enumerated() {
      let vectors = workspace.vectors.base + document.lowerBound * width
      let start = StageTimes.now
      let entities = recognizer.recognize(
        vectors, count: document.count,
        isSpace: { features[document.lowerBound + $0].isSpace },
        sentences: results[index].sentences, workspace: workspace.features)
      workspace.times.add(.recognizer, since: start)
      results[index].entities = entities.map { Entity(tokens: $0.tokens, label: $0.label) }
    }
    return results
  }

  private func parse(
    _ vectors: UnsafePointer<Float>, _ document: Range<Int>, _ features: [TokenFeatures],
    into result: inout Result, _ workspace: AnnotatorWorkspace
  ) {
    let start = StageTimes.now
    defer { workspace.times.add(.parser, since: start) }
    let parse = parser.parse(
      vectors, count: document.count,
      isSpace: { features[document.lowerBound + $0].isSpace }, workspace: workspace.features)
    result.heads = parse.heads
    result.relations = parse.labels
    result.sentences = parse.sentences
  }

  /// Writes the vectors of all tokens to the workspace, batch by batch.
  private func encode(
    _ features: [TokenFeatures], _ documents: [Range<Int>], with encoder: TokenEncoder,
    _ workspace: AnnotatorWorkspace
  ) {
    let start = StageTimes.now
    defer { workspace.times.add(.encoder, since: start) }
    let limit = NeuralAnnotator.batchTokens
    workspace.vectors.reserve(features.count * encoder.width)
    var plan = RowPlan(context: encoder.context)
    func run() {
      encoder.encode(
        plan, features: features, into: workspace.vectors.base, workspace: workspace.encoder)
      plan.removeAll()
    }
    for document in documents {
      var start = document.lowerBound
      while start < document.upperBound {
        let end = min(start + limit, document.upperBound)
        if !plan.tokens.isEmpty && plan.tokens.count + (end - start) > limit { run() }
        plan.append(start..<end, of: document)
        start = end
      }
    }
    if !plan.tokens.isEmpty { run() }
  }
}

extension ModelBundle {
  /// The numbers of the component `name`.
  fileprivate func weights(_ name: String) throws(ModelError) -> WeightFile {
    try WeightFile(contents(of: "\(name)/model"), file: path("\(name)/model"))
  }
}
