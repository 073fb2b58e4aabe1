import RelataGraph
import RelataLinguistics

/// Where events, buildings and bodies lie, by the phrases beside their nouns: "a summit in Orvel", "the
/// Rovian election", "a base in the city".
enum SceneRule {
  /// Prepositions whose object is where something lies.
  private static let prepositions: Set<String> = [
    "in", "at", "on", "near", "inside", "within", "across", "throughout",
  ]

  /// The `locatedIn` edges of all nouns and names.
  ///
  /// - Complexity: O(n · m) in tokens and mentions at worst.
  static func edges(in reading: inout ArticleReading) -> [CandidateEdge] {
    var edges: [CandidateEdge] = []
    for index in reading.document.indices {
      switch reading.document.partsOfSpeech[index] {
      case .noun, .properNoun: edges += self.edges(of: index, in: &reading)
      case .verb: edges += clauseEdges(of: index, in: &reading)
      default: continue
      }
    }
    return edges
  }

  private static func edges(
    of noun: Int, in reading: inout ArticleReading
  ) -> [CandidateEdge] {
    guard let kind = kind(of: noun, reading) else { return [] }
    let after = placesAfter(noun, kind, &reading)
    var edges = after.filter { isCredible($0, of: noun, kind, reading) }.compactMap { place -> CandidateEdge? in
      edge(noun, kind, place, rule: place.isNested ? "place.in" : kind.rule, &reading)
    }
    if kind != .name {
      let before = placesBefore(noun, &reading).filter {
        kind == .event || reading.className($0.entity) != "Facility"
      }
      edges += before.compactMap { place in
        edge(noun, kind, place, rule: "scene.named", &reading)
      }
    }
    return edges
  }

  /// "spoke in Orvel at a conference": what happens at an event happens where the event does.
  private static func clauseEdges(
    of verb: Int, in reading: inout ArticleReading
  ) -> [CandidateEdge] {
    let document = reading.document
    let phrases = document.dependents(of: verb, .preposition)
    let events = phrases.filter { ["at", "during"].contains(document.lemmas[$0].lowercased()) }
      .flatMap { document.dependents(of: $0, .prepositionObject) }
      .filter { isEvent($0, reading) }
    guard let event = events.first else { return [] }
    let places = phrases.filter { document.lemmas[$0].lowercased() == "in" }
      .flatMap { document.dependents(of: $0, .prepositionObject) }
    for token in places {
      guard let place = reading.place(at: token),
        let id = reading.entities(at: event, as: ["Event"]).first
      else { continue }
      return [
        PlaceRules.edge(id, place, "scene.clause", tokens: [event, token], reading)
      ].compactMap(\.self)
    }
    return []
  }

  private static func isEvent(_ noun: Int, _ reading: ArticleReading) -> Bool {
    if let mention = reading.mention(atHead: noun) {
      return reading.className(mention.entity) == "Event"
    }
    return kind(of: noun, reading) == .event
  }

  // MARK: - What lies

  /// What kind of thing a word names.
  private enum Kind: String {
    case name, event, facility

    /// The rule of edges from a phrase after it.
    var rule: String {
      switch self {
      case .name: "place.in"
      case .event: "scene.event"
      case .facility: "scene.facility"
      }
    }
  }

  private static func kind(of noun: Int, _ reading: ArticleReading) -> Kind? {
    let document = reading.document
    if let mention = reading.mention(atHead: noun) {
      guard mention.kind == .name, PlaceRules.canLie(mention.entity, reading) else { return nil }
      return .name
    }
    guard document.partsOfSpeech[noun] == .noun || document.tags[noun] == .pluralProperNoun,
      document.labels[noun] != .compound, document.labels[noun] != "nmod",
      !reading.isInMention(noun),
      let entry = reading.lexicon.nominals[document.nounLemma(noun)], entry.behavior == nil
    else { return nil }
    switch entry.singular {
    case "Event": return .event
    case "Facility": return document.tags[noun] == .pluralNoun ? nil : .facility
    default: return nil
    }
  }

  private static func subject(
    at noun: Int, _ kind: Kind, _ reading: inout ArticleReading
  ) -> EntityID? {
    switch kind {
    case .name: reading.mention(atHead: noun)?.entity
    case .event: reading.entities(at: noun, as: ["Event"]).first
    case .facility: reading.entities(at: noun, as: ["Facility"]).first
    }
  }

  /// A place lies in a larger one alone: "Orvel in Rovia".
  private static func isCredible(
    _ place: Place, of noun: Int, _ kind: Kind, _ reading: ArticleReading
  ) -> Bool {
    guard kind == .name, !place.isNested, let mention = reading.mention(atHead: noun) else {
      return true
    }
    switch reading.className(mention.entity) {
    case "City", "Region", "DisputedTerritory":
      return PlaceRules.isWithin(mention.entity, place.entity, reading)
    default: return true
    }
  }

  // MARK: - Where

  /// A place and the word that names it.
  private struct Place {
    let entity: EntityID
    let token: Int
    /// The place that it contains, where that was named before it: "in Orvel in Rovia".
    var inner: Place? { innerPlaces.first }
    var innerPlaces: [Place] = []
    var isNested: Bool { inner != nil }
  }

  /// The places after a noun; of a chain, each lies in the next.
  private static func placesAfter(
    _ noun: Int, _ kind: Kind, _ reading: inout ArticleReading
  ) -> [Place] {
    var found: [Place] = []
    for preposition in phrases(after: noun, kind, reading) {
      for object in objects(of: preposition, kind, reading) {
        guard let entity = reading.place(at: object),
          !found.contains(where: { $0.entity == entity }),
          isPlace(entity, at: object, after: preposition, of: noun, reading)
        else { continue }
        var place = Place(entity: entity, token: object)
        if let last = found.last, PlaceRules.isWithin(last.entity, entity, reading) {
          // "in Orvel, Rovia" is an address.
          if isAddress(last.token, object, reading.document) { continue }
          if last.token + 1 == preposition { place.innerPlaces = [last] }
        }
        found.append(place)
      }
    }
    return found
  }

  private static func isAddress(
    _ inner: Int, _ outer: Int, _ document: AnnotatedDocument
  ) -> Bool {
    (inner + 1..<max(inner + 1, outer)).allSatisfy {
      document.text(at: $0) == "," || document.partsOfSpeech[$0] == .properNoun
    }
  }

  /// Where something lies: events in all the places of a list, a building or a body in one.
  private static func objects(
    of preposition: Int, _ kind: Kind, _ reading: ArticleReading
  ) -> [Int] {
    let objects = reading.document.dependents(of: preposition, .prepositionObject)
    guard kind == .event else { return objects }
    return objects.flatMap { reading.predications.coordinated($0) }
      .flatMap { reading.listed($0) }
  }

  /// The prepositions that hang from a noun, and the one right after a thing though it hangs from the
  /// verb before.
  private static func phrases(
    after noun: Int, _ kind: Kind, _ reading: ArticleReading
  ) -> [Int] {
    let document = reading.document
    var found = document.dependents(of: noun, .preposition).filter { $0 > noun }
    if let next = neighbour(of: noun, kind, reading), !found.contains(next) { found.append(next) }
    if kind == .event, let verb = reading.predications.supportVerb(of: noun) {
      found += document.dependents(of: verb, .preposition).filter {
        $0 > noun && $0 > verb && !found.contains($0)
      }
    }
    return found.filter { prepositions.contains(document.lemmas[$0].lowercased()) }
  }

  /// The preposition right after a thing that has a place, over what stands in parentheses and a comma.
  private static func neighbour(
    of noun: Int, _ kind: Kind, _ reading: ArticleReading
  ) -> Int? {
    let document = reading.document
    var next = noun + 1
    if kind == .name {
      guard let mention = reading.mention(atHead: noun), hasSeat(mention, reading) else {
        return nil
      }
      next = mention.tokens.upperBound
      let close = next + parenthesisLength
      if close < document.count, document.text(at: next) == "(", document.text(at: close) == ")" {
        next = close + 1
      }
    }
    if kind != .event, next < document.count, document.text(at: next) == "," { next += 1 }
    guard next < document.count, document.labels[next] == .preposition,
      let governor = document.head(of: next), governor < next
    else { return nil }
    return next
  }

  /// From an opening parenthesis to the closing one of an acronym.
  private static var parenthesisLength: Int { 2 }

  /// Whether a place right after a name is where the named thing lies, whatever the clause says.
  private static func hasSeat(_ mention: Mention, _ reading: ArticleReading) -> Bool {
    switch reading.className(mention.entity) {
    case "Facility", "City": true
    default:
      mention.tokens.contains {
        reading.lexicon.places.has(.seat, reading.document.lemmas[$0].lowercased())
      }
    }
  }

  /// "talks on the strait" are not held there, and "an attack on Rovia" is against the state; an attack on
  /// a town happens in it.
  private static func isPlace(
    _ entity: EntityID, at token: Int, after preposition: Int, of noun: Int,
    _ reading: ArticleReading
  ) -> Bool {
    guard reading.document.lemmas[preposition].lowercased() == "on" else { return true }
    let lemma = reading.document.nounLemma(noun)
    if reading.lexicon.places.has(.matter, lemma) { return false }
    switch reading.className(entity) {
    case "Region", "DisputedTerritory", "Facility": return true
    case "City": return reading.lexicon.places.has(.target, lemma)
    default: return false
    }
  }

  /// Where an event lies by the words beside its noun, to tell it from others of its kind.
  static func scene(of noun: Int, in reading: inout ArticleReading) -> EntityID? {
    guard kind(of: noun, reading) == .event else { return nil }
    return placesBefore(noun, &reading).first?.entity
      ?? placesAfter(noun, .event, &reading).first?.entity
  }

  /// The place before an event: "the Rovian election", "Orvel's marathon", "the Orvel bombing".
  private static func placesBefore(
    _ noun: Int, _ reading: inout ArticleReading
  ) -> [Place] {
    let lemma = reading.document.nounLemma(noun)
    let isNamed = reading.lexicon.places.has(.named, lemma)
    guard isNamed || reading.lexicon.places.has(.scene, lemma) else { return [] }
    var found: [Place] = []
    for token in modifiers(of: noun, reading) {
      guard let mention = reading.mention(atHead: token), reading.isA(mention.entity, "Place")
      else { continue }
      let isLocal = mention.kind == .name && reading.className(mention.entity) != "Country"
      if isNamed || isLocal { found.append(Place(entity: mention.entity, token: mention.head)) }
    }
    if found.isEmpty, isNamed, let owner = reading.document.dependent(of: noun, .possessor),
      let place = reading.place(at: owner)
    {
      found.append(Place(entity: place, token: owner))
    }
    return found
  }

  /// What qualifies a noun, and what qualifies its compounds: "Rovian primary election".
  private static func modifiers(of noun: Int, _ reading: ArticleReading) -> [Int] {
    let document = reading.document
    return document.dependents(of: noun, .possessor, .adjectiveModifier, .compound, "nmod")
      .flatMap { modifier -> [Int] in
        guard document.partsOfSpeech[modifier] == .noun else {
          return document.conjuncts(from: modifier)
        }
        return [modifier]
          + document.dependents(of: modifier, .possessor, .adjectiveModifier, .compound, "nmod")
      }
  }

  // MARK: - Edges

  private static func edge(
    _ noun: Int, _ kind: Kind, _ place: Place, rule: String, _ reading: inout ArticleReading
  ) -> CandidateEdge? {
    if let inner = place.inner {
      return PlaceRules.edge(
        inner.entity, place.entity, rule, tokens: [inner.token, place.token], reading)
    }
    guard let subject = subject(at: noun, kind, &reading),
      var edge = PlaceRules.edge(
        subject, place.entity, rule, tokens: [noun, place.token], reading)
    else { return nil }
    guard kind != .name, let predication = reading.predications.predication(at: noun) else {
      return edge
    }
    edge.stance = StanceReader(document: reading.document, clauses: reading.lexicon.clauses)
      .stance(of: noun, base: .actual)
    QualifierReader.qualify(&edge, predication: predication, in: &reading)
    return edge
  }
}
