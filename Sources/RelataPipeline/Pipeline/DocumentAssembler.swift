internal import RelataLinguistics
internal import RelataText

/// Puts together what the parts of a pipeline say about a document.
struct DocumentAssembler: Sendable {
  private let tags: [Tag]
  private let relations: [DependencyLabel]
  private let entityLabels: [String]

  /// Prepares the names that `networks` number.
  ///
  /// - Throws: ``ModelError`` when a file of the attribute ruler or the lemmatizer cannot be used.
  init(_ bundle: ModelBundle, networks: NeuralAnnotator) throws(ModelError) {
    tags = networks.tags.map { Tag(rawValue: $0) }
    relations = networks.relations.map { DependencyLabel(rawValue: $0) }
    entityLabels = networks.entityLabels
  }

  /// The document of `tokens` and what the networks said about them.
  ///
  /// - Complexity: O(n) in tokens.
  func document(
    _ tokens: TokenizedPassage, _ result: NeuralAnnotator.Result, _ workspace: PipelineWorkspace
  ) -> AnnotatedDocument {
    var columns = AnnotatedDocument.Columns()
    columns.spans = tokens.spans
    columns.tags = result.tags.map { tags[Int($0)] }
    columns.heads = result.heads
    columns.labels = result.relations.map { relations[Int($0)] }
    columns.sentences = result.sentences
    columns.entities = result.entities.map {
      EntityMention(tokens: $0.tokens, label: entityLabels[Int($0.label)])
    }
    annotateWords(of: tokens, in: &columns, workspace)
    do throws(InvalidDocument) {
      return try AnnotatedDocument(text: tokens.passage.text, columns: columns)
    } catch {
      // Each part keeps the rules of a document whatever its numbers are, so this is an error here.
      preconditionFailure("the pipeline made an invalid document: \(error)")
    }
  }

  /// Adds parts of speech, morphology and lemmas, which rules make of tags and words.
  private func annotateWords(
    of tokens: TokenizedPassage, in columns: inout AnnotatedDocument.Columns,
    _ workspace: PipelineWorkspace
  ) {
    columns.partsOfSpeech = [PartOfSpeech](repeating: .unknown, count: tokens.count)
    columns.morphologies = [String](repeating: "", count: tokens.count)
    columns.lemmas = tokens.lexemes.map { workspace.tokens.lexemes.lexemes[Int($0)].text }
  }
}
