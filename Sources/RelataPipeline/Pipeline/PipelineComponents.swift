/// Which components a model has, by their part in the pipeline.
struct PipelineComponents: Hashable, Sendable {
  /// Name of the component that makes the vectors which others listen to.
  let encoder: String
  /// Name of the tagger.
  let tagger: String
  /// Name of the parser.
  let parser: String
  /// Name of the entity recognizer.
  let recognizer: String
  /// Name of the attribute ruler, if there is one.
  let attributeRuler: String?
  /// Name of the lemmatizer, if there is one.
  let lemmatizer: String?
  /// Whether the recognizer listens to the shared vectors too.
  let recognizerListens: Bool

  /// Factories of components that annotate.
  private static let factories = [
    "tok2vec", "tagger", "parser", "ner", "attribute_ruler", "lemmatizer",
  ]

  /// Reads the pipeline of a configuration.
  ///
  /// - Throws: ``ModelError`` when a component is missing or not supported.
  init(_ configuration: ModelConfiguration) throws(ModelError) {
    let disabled = try configuration.value("nlp", "disabled")?.texts ?? []
    var names: [String: String] = [:]
    var order: [String] = []
    for name in try configuration.texts("nlp", "pipeline") where !disabled.contains(name) {
      let factory = try configuration.text("components.\(name)", "factory")
      guard PipelineComponents.factories.contains(factory), names[factory] == nil else {
        throw configuration.failure(
          "components.\(name)", "factory", expected: "one component of each supported kind",
          found: .string(factory))
      }
      names[factory] = name
      order.append(factory)
    }
    guard let encoder = names["tok2vec"], let tagger = names["tagger"],
      let parser = names["parser"], let recognizer = names["ner"]
    else {
      throw configuration.failure(
        "nlp", "pipeline", expected: "a tok2vec, a tagger, a parser and a ner",
        found: try configuration.value("nlp", "pipeline"))
    }
    self.encoder = encoder
    self.tagger = tagger
    self.parser = parser
    self.recognizer = recognizer
    attributeRuler = names["attribute_ruler"]
    lemmatizer = names["lemmatizer"]
    try PipelineComponents.require(order: order, configuration)
    try PipelineComponents.requireNetworks(tagger: tagger, [parser, recognizer], configuration)
    for name in [tagger, parser]
    where try !PipelineComponents.listens(name, to: encoder, configuration) {
      throw configuration.failure(
        "components.\(name).model.tok2vec", "@architectures",
        expected: "spacy.Tok2VecListener.v1", found: nil)
    }
    recognizerListens = try PipelineComponents.listens(recognizer, to: encoder, configuration)
  }

  /// The recognizer must see the sentences of the parser, as it does here.
  private static func require(
    order: [String], _ configuration: ModelConfiguration
  ) throws(ModelError) {
    guard let parser = order.firstIndex(of: "parser"), let recognizer = order.firstIndex(of: "ner"),
      order.first == "tok2vec", parser < recognizer
    else {
      throw configuration.failure(
        "nlp", "pipeline", expected: "tok2vec first and the parser before ner",
        found: try configuration.value("nlp", "pipeline"))
    }
  }

  private static func requireNetworks(
    tagger: String, _ transitionBased: [String], _ configuration: ModelConfiguration
  ) throws(ModelError) {
    try configuration.require(
      "components.\(tagger).model", "@architectures", is: .string("spacy.Tagger.v2"))
    for name in transitionBased {
      try configuration.require(
        "components.\(name).model", "@architectures",
        is: .string("spacy.TransitionBasedParser.v2"))
    }
  }

  private static func listens(
    _ name: String, to encoder: String, _ configuration: ModelConfiguration
  ) throws(ModelError) -> Bool {
    let section = "components.\(name).model.tok2vec"
    guard
      try configuration.text(section, "@architectures") == "spacy.Tok2VecListener.v1"
    else { return false }
    let upstream = try configuration.text(section, "upstream")
    guard upstream == encoder || upstream == "*" else {
      throw configuration.failure(
        section, "upstream", expected: encoder, found: .string(upstream))
    }
    return true
  }
}
