import RelataGraph

/// The rules of each kind of resource, as `docs/formats.md` tells them.
extension ResourceRule {
  private static let articles = PropertyRule.Content.instance(of: [VocabularyTerm.newsArticle.iri])

  static var run: ResourceRule {
    ResourceRule(
      name: "Run", classes: [VocabularyTerm.activity.iri],
      properties: [
        .one(.toolVersion), .one(.model), .one(.ontologyDigest), .many(.used, articles),
      ])
  }

  static var article: ResourceRule {
    ResourceRule(
      name: "Article", classes: [VocabularyTerm.newsArticle.iri],
      properties: [
        .one(.identifier), .optional(.headline), .optional(.datePublished), .one(.inLanguage),
        .optional(.url, .anyIRI), .one(.textDigest),
      ])
  }

  static var evidence: ResourceRule {
    ResourceRule(
      name: "Evidence", classes: [VocabularyTerm.specificResource.iri],
      properties: [
        .one(.source, articles),
        PropertyRule(
          property: .selector, minimum: 2, maximum: 2,
          content: .oneOfEach([
            VocabularyTerm.textPositionSelector.iri, VocabularyTerm.textQuoteSelector.iri,
          ])),
      ],
      usedBy: .evidence)
  }

  static var position: ResourceRule {
    ResourceRule(
      name: "PositionSelector", classes: [VocabularyTerm.textPositionSelector.iri],
      properties: [.one(.startPosition), .one(.endPosition)], usedBy: .selector,
      order: Order(first: .startPosition, second: .endPosition, allowsEqual: false))
  }

  static var quote: ResourceRule {
    let context = PropertyRule.Content.shortText(Evidence.contextLimit)
    return ResourceRule(
      name: "QuoteSelector", classes: [VocabularyTerm.textQuoteSelector.iri],
      properties: [.one(.exact), .one(.prefix, context), .one(.suffix, context)],
      usedBy: .selector)
  }

  static func thing(classes: [String], _ edges: [Property]) -> ResourceRule {
    ResourceRule(
      name: "Thing", classes: classes,
      properties: [.one(.name), .many(.alternateName), .optional(.sameAs, .anyIRI)]
        + edges.map { .many($0, .instance(of: classes)) })
  }

  static func statement(things: [String], _ relations: [String]) -> ResourceRule {
    let thing = PropertyRule.Content.instance(of: things)
    let stances = Stance.allCases.map { Namespace.relata.iri + $0.rawValue }
    return ResourceRule(
      name: "Statement", classes: [VocabularyTerm.reifiedStatement.iri],
      properties: [
        .one(.subject, thing), .one(.predicate, .oneOf(relations)), .one(.object, thing),
        .one(.stance, .oneOf(stances)), .many(.speaker, thing), .many(.topic, thing),
        .many(.place, thing), .optional(.start), .optional(.end), .optional(.datePhrase),
        .optional(.tone), .one(.confidence, .share), .one(.rule),
        .many(
          .evidence, .instance(of: [VocabularyTerm.specificResource.iri]), minimum: 1),
      ],
      order: Order(first: .start, second: .end, allowsEqual: true),
      together: [.start, .end, .datePhrase])
  }
}
