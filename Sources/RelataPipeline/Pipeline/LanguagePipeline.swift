public import RelataLinguistics
public import RelataText

/// A language model, loaded and ready: text in, annotated documents out.
///
/// A value that may be used from several threads at once.
public struct LanguagePipeline: Sendable {
  /// Name and version of the model, such as `en_core_web_sm 3.8.0`.
  public let modelName: String

  private let tokenizer: Tokenizer
  private let networks: NeuralAnnotator
  private let assembler: DocumentAssembler
  private let workspaces: WorkspacePool

  /// Loads the model in the folder `modelDirectory`, the one that holds its `config.cfg`.
  ///
  /// - Throws: ``ModelError`` naming the file that is missing, damaged or not supported.
  public init(modelDirectory: String) throws(ModelError) {
    MatrixProduct.useCallingThreadOnly()
    let bundle = try ModelBundle(directory: modelDirectory)
    modelName = bundle.name
    tokenizer = try Tokenizer(
      bundle.contents(of: "tokenizer"), file: bundle.path("tokenizer"))
    networks = try NeuralAnnotator(bundle)
    assembler = try DocumentAssembler(bundle, networks: networks)
    let norms = try NormTable(
      bundle.contents(of: "vocab/lookups.bin"), file: bundle.path("vocab/lookups.bin"))
    guard let workspaces = WorkspacePool(norms: norms) else {
      throw ModelError(file: modelDirectory, reason: "does not fit into memory")
    }
    self.workspaces = workspaces
  }

  /// The processor time that annotating has taken since the model was loaded, stage by stage.
  package var stageTimes: StageTimes { workspaces.times }

  /// Annotates passages; the results are in the same order.
  ///
  /// Passages are batched into common matrix products, which never changes a result, and the batches
  /// are shared among the processors.
  ///
  /// - Complexity: O(n) in tokens.
  public func annotate(_ passages: [Passage]) -> [AnnotatedDocument] {
    let batches = PassageBatches.batches(passages, workers: WorkerThreads.count)
    return WorkerThreads.map(jobs: batches.count) { job in
      workspaces.withWorkspace { annotate(passages[batches[job]], $0) }
    }.flatMap { $0 }
  }

  private func annotate(
    _ passages: ArraySlice<Passage>, _ workspace: PipelineWorkspace
  ) -> [AnnotatedDocument] {
    let start = StageTimes.now
    workspace.tokens.makeRoom()
    var tokenized: [TokenizedPassage] = []
    var features: [TokenFeatures] = []
    var documents: [Range<Int>] = []
    for passage in passages {
      let tokens = tokenizer.tokenize(passage, &workspace.tokens)
      documents.append(features.count..<(features.count + tokens.count))
      append(tokens, workspace.tokens.lexemes.lexemes, to: &features)
      tokenized.append(tokens)
    }
    workspace.networks.times.add(.tokenizer, since: start)
    let results = networks.annotate(features, documents: documents, workspace: workspace.networks)
    let rulesStart = StageTimes.now
    defer { workspace.networks.times.add(.rules, since: rulesStart) }
    return zip(tokenized, results).map { tokens, result in
      assembler.document(tokens, result, workspace)
    }
  }

  private func append(
    _ tokens: TokenizedPassage, _ lexemes: [Lexeme], to features: inout [TokenFeatures]
  ) {
    for (index, place) in tokens.lexemes.enumerated() {
      let lexeme = lexemes[Int(place)]
      features.append(
        TokenFeatures(
          norm: lexeme.norm, prefix: lexeme.prefix, suffix: lexeme.suffix, shape: lexeme.shape,
          isFollowedBySpace: tokens.isFollowedBySpace[index], isSpace: lexeme.isSpace))
    }
  }
}
