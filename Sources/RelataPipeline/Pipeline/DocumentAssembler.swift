internal import RelataLinguistics
internal import RelataText

/// Puts together what the parts of a pipeline say about a document.
struct DocumentAssembler: Sendable {
  private let tags: [Tag]
  private let relations: [DependencyLabel]
  private let entityLabels: [String]
  private let attributeRuler: AttributeRuler?
  private let lemmatizer: Lemmatizer?

  /// Reads the rules of the model and prepares the names that `networks` number.
  ///
  /// - Throws: ``ModelError`` when a file of the attribute ruler or the lemmatizer cannot be used.
  init(_ bundle: ModelBundle, networks: NeuralAnnotator) throws(ModelError) {
    tags = networks.tags.map { Tag(rawValue: $0) }
    relations = networks.relations.map { DependencyLabel(rawValue: $0) }
    entityLabels = networks.entityLabels
    let components = try PipelineComponents(bundle.configuration)
    attributeRuler = try components.attributeRuler.map { name throws(ModelError) in
      let file = "\(name)/patterns"
      return try AttributeRuler(bundle.contents(of: file), file: bundle.path(file))
    }
    lemmatizer = try components.lemmatizer.map { name throws(ModelError) in
      try bundle.configuration.require("components.\(name)", "mode", is: .string("rule"))
      let file = "\(name)/lookups/lookups.bin"
      return try Lemmatizer(bundle.contents(of: file), file: bundle.path(file))
    }
  }

  /// The document of `tokens` and what the networks said about them.
  ///
  /// - Complexity: O(n) in tokens.
  func document(
    _ tokens: TokenizedPassage, _ result: NeuralAnnotator.Result, _ workspace: PipelineWorkspace
  ) -> AnnotatedDocument {
    var columns = AnnotatedDocument.Columns()
    columns.spans = tokens.spans
    columns.heads = result.heads
    columns.sentences = result.sentences
    columns.entities = result.entities.map {
      EntityMention(tokens: $0.tokens, label: entityLabels[Int($0.label)])
    }
    let ruled = ruledColumns(tokens, result, workspace)
    columns.tags = ruled.tags
    columns.labels = ruled.labels
    columns.partsOfSpeech = ruled.partsOfSpeech
    columns.morphologies = ruled.morphologies
    columns.lemmas = ruled.lemmas.map { $0 ?? "" }
    do throws(InvalidDocument) {
      return try AnnotatedDocument(text: tokens.passage.text, columns: columns)
    } catch {
      // Each part keeps the rules of a document whatever its numbers are, so this is an error here.
      preconditionFailure("the pipeline made an invalid document: \(error)")
    }
  }

  /// What rules make of tags, relations and words.
  private func ruledColumns(
    _ tokens: TokenizedPassage, _ result: NeuralAnnotator.Result, _ workspace: PipelineWorkspace
  ) -> RuledColumns {
    var columns = RuledColumns(
      tags: result.tags.map { tags[Int($0)] }, labels: result.relations.map { relations[Int($0)] })
    let words = workspace.tokens.lexemes
    attributeRuler?.annotate(&columns, lexemes: tokens.lexemes, words, &workspace.rules)
    lemmatizer?.lemmatize(&columns, lexemes: tokens.lexemes, words, &workspace.lemmas)
    return columns
  }
}
