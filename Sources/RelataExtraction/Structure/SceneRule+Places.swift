import RelataGraph
import RelataLinguistics

/// The places beside a noun: in the phrases after it, and in the names before it.
extension SceneRule {
  /// Prepositions whose object is where something lies.
  private static let prepositions: Set<String> = [
    "in", "at", "on", "near", "inside", "within", "across", "throughout",
  ]

  /// A place and the word that names it.
  struct Place {
    let entity: EntityID
    let token: Int
    /// The place named before it that lies in it, with its word: "in Orvel in Rovia".
    var inner: (entity: EntityID, token: Int)?
  }

  /// The places after a noun; of a chain, each lies in the next.
  static func placesAfter(
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
          if last.token + 1 == preposition { place.inner = (last.entity, last.token) }
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
  static func placesBefore(
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
}
