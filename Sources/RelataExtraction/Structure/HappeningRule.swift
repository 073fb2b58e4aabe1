import RelataGraph
import RelataLinguistics

/// "A bus crashed in Orvel": where the clause says that something happened, the article's noun for it, "the
/// accident", names an event that lies there.
enum HappeningRule {
  private static let prepositions: Set<String> = [
    "in", "at", "near", "on", "off", "into", "outside", "inside", "from",
  ]

  /// The edges of all verbs that tell of an event.
  ///
  /// - Complexity: O(n) in tokens, but for the verbs of the lexicon.
  static func edges(in reading: inout ArticleReading) -> [CandidateEdge] {
    let document = reading.document
    var edges: [CandidateEdge] = []
    for verb in document.indices where document.partsOfSpeech[verb] == .verb {
      let lemma = reading.predications.lemma(at: verb)
      let nouns = reading.lexicon.structure.events(of: lemma)
      guard !nouns.isEmpty, isTold(verb, nouns, document) else { continue }
      for token in places(of: verb, lemma, document) {
        guard let place = reading.place(at: token), let noun = noun(nouns, near: verb, reading),
          let event = reading.entities(at: noun, as: ["Event"]).first,
          let edge = PlaceRules.edge(
            event, place, "scene.happening", tokens: [verb, token], reading)
        else { continue }
        edges.append(edge)
        break
      }
    }
    return edges
  }

  /// Whether the clause says that it happened; "catch" takes the noun as its object.
  private static func isTold(
    _ verb: Int, _ nouns: Set<String>, _ document: AnnotatedDocument
  ) -> Bool {
    guard document.dependent(of: verb, .negation) == nil else { return false }
    guard document.lemmas[verb].lowercased() == "catch" else { return true }
    return document.dependents(of: verb, .directObject)
      .contains { nouns.contains(document.lemmas[$0].lowercased()) }
  }

  /// The objects of prepositions of place beside the verb, and of those beside these: "into a house in
  /// Orvel".
  private static func places(
    of verb: Int, _ lemma: String, _ document: AnnotatedDocument
  ) -> [Int] {
    func objects(_ head: Int) -> [Int] {
      document.dependents(of: head, .preposition)
        .filter { prepositions.contains(document.lemmas[$0].lowercased()) }
        .filter { document.lemmas[$0].lowercased() != "from" || isDeparture(lemma) }
        .flatMap { document.dependents(of: $0, .prepositionObject) }
    }
    let near = objects(verb)
    return near + near.flatMap { objects($0) }
  }

  private static func isDeparture(_ lemma: String) -> Bool {
    ["launch", "lift_off", "blast_off"].contains(lemma)
  }

  /// The noun for the event that stands nearest to the verb.
  private static func noun(
    _ nouns: Set<String>, near verb: Int, _ reading: ArticleReading
  ) -> Int? {
    nouns.flatMap { reading.nounsByLemma[$0] ?? [] }
      .filter { noun in
        SceneRule.kind(of: noun, reading) == .event && reading.document.tags[noun] != .pluralNoun
      }
      .min { (abs($0 - verb), $0) < (abs($1 - verb), $1) }
  }
}
