import RelataGraph
import RelataLinguistics

/// The class of each named thing that the gazetteer does not know, from all that the article says.
extension EntityLinker {
  /// Gives every such entity the class that most evidence speaks for.
  ///
  /// - Complexity: O(m) in mentions, times the dependents of their heads.
  mutating func settleClasses() {
    var mentionsByEntity: [EntityID: [Mention]] = [:]
    for mention in mentions { mentionsByEntity[mention.entity, default: []].append(mention) }
    for id in table.ids where isOpen(id) {
      var evidence = ClassEvidence(document: document, lexicon: lexicon, entity: table[id])
      for mention in mentionsByEntity[id] ?? [] { evidence.add(mention, in: mentions) }
      guard let className = evidence.bestClass, className != table[id].className else { continue }
      table[id].className = className
      table[id].identity = .named
    }
  }
}

/// Evidence for the class of one named thing.
struct ClassEvidence {
  let document: AnnotatedDocument
  let lexicon: Lexicon
  let entity: Entity
  private var scores: [String: Double] = [:]
  private var labels: [String: Int] = [:]
  private var counts: [String: Int] = [:]

  init(document: AnnotatedDocument, lexicon: Lexicon, entity: Entity) {
    self.document = document
    self.lexicon = lexicon
    self.entity = entity
    scores[entity.className] = 0.1
    addName()
  }

  /// The class with the highest score; the one it has already where none scores higher.
  var bestClass: String? {
    var scores = scores
    let label = labels.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    if let label, let name = lexicon.nameClasses.className(of: [], label: label) {
      scores[name, default: 0] += lexicon.classEvidence.weight(
        isLongPerson(label) ? .person : .label)
    }
    return scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func isLongPerson(_ label: String) -> Bool {
    label == "PERSON" && entity.name.contains(where: \.isWhitespace)
  }

  private mutating func add(_ source: ClassEvidenceLexicon.Source, _ className: String) {
    // The same evidence counts twice at most.
    let key = source.rawValue + className
    guard counts[key, default: 0] < 2 else { return }
    counts[key, default: 0] += 1
    scores[className, default: 0] += lexicon.classEvidence.weight(source)
  }

  // MARK: - The name

  private mutating func addName() {
    let parts = entity.name.split { $0.isWhitespace || $0 == "-" }.map(String.init)
    let words = parts.map { $0.lowercased() }
    if let name = lexicon.nameClasses.className(ofWords: words) { add(.word, name) }
    if words.count > 1, let name = lexicon.classEvidence.className(front: words[0]) {
      add(.front, name)
    }
    if let name = lexicon.classEvidence.className(ending: words.last ?? "") { add(.ending, name) }
    if isPersonName(parts, words) { add(.given, "Person") }
    if isJoint(parts) { add(.joint, "InternationalOrganization") }
  }

  private func isPersonName(_ parts: [String], _ words: [String]) -> Bool {
    (2...4).contains(parts.count) && lexicon.classEvidence.isGivenName(words[0])
      && parts.allSatisfy { $0.first?.isUppercase ?? false }
      && !words.dropFirst().contains { lexicon.nameClasses.isTelling($0) }
  }

  /// "NTF Support Mission", "Rovia-Belmora Committee".
  private func isJoint(_ parts: [String]) -> Bool {
    guard lexicon.ontology.isA(entity.className, "Actor"), parts.count > 2,
      let front = lexicon.gazetteer.longestMatch(in: parts, at: 0),
      let row = front.candidates.first, front.tokens.upperBound < parts.count
    else { return false }
    let name = lexicon.gazetteer[row.entry].className
    if name == "InternationalOrganization" { return true }
    guard name == "Country",
      let second = lexicon.gazetteer.longestMatch(in: parts, at: front.tokens.upperBound)
    else { return false }
    return second.candidates.first.map { lexicon.gazetteer[$0.entry].className } == "Country"
  }

  // MARK: - The text around it

  mutating func add(_ mention: Mention, in mentions: [Mention]) {
    labels[mention.label, default: 0] += 1
    if mention.label == "PERSON", mention.tokens.count == 1,
      entity.name.hasSuffix(" " + document.text(of: mention.tokens))
    {
      add(.surname, "Person")
    }
    for noun in describingNouns(mention) {
      guard let entry = lexicon.nominals[document.nounLemma(noun)],
        entry.behavior != NominalLexicon.Behavior.none,
        entry.singular != "Topic", entry.singular != "Group"
      else { continue }
      add(.noun, entry.singular)
    }
    for noun in nounsBeside(mention) {
      if let name = lexicon.classEvidence.className(beside: document.nounLemma(noun)) {
        add(.beside, name)
      }
    }
    addPlace(mention, mentions)
  }

  /// Singular nouns in apposition, before the name, or predicated of it.
  private func describingNouns(_ mention: Mention) -> [Int] {
    var nouns = document.dependents(of: mention.head, .apposition)
    if document.labels[mention.head] == .apposition, let head = document.head(of: mention.head) {
      nouns.append(head)
    }
    let before = mention.tokens.lowerBound - 1
    if before >= 0, document.labels[before] == .compound,
      document.head(of: before).map(mention.tokens.contains) ?? false
    {
      nouns.append(before)
    }
    if document.labels[mention.head] == .nominalSubject, let verb = document.head(of: mention.head),
      document.lemmas[verb] == "be"
    {
      nouns += document.dependents(of: verb, .attribute)
    }
    return nouns.filter { document.tags[$0] == "NN" }
  }

  /// The noun that the name modifies, and the one that it belongs to by "of".
  private func nounsBeside(_ mention: Mention) -> [Int] {
    guard let head = document.head(of: mention.head) else { return [] }
    switch document.labels[mention.head] {
    case .compound, "nmod", .adjectiveModifier: return [head]
    case .prepositionObject where document.lemmas[head] == "of":
      return document.head(of: head).map { [$0] } ?? []
    default: return []
    }
  }

  /// What stands in a place or before the name of a larger one is a place itself, unless its name says
  /// what it is.
  private mutating func addPlace(_ mention: Mention, _ mentions: [Mention]) {
    guard ["GPE", "PERSON", "LOC", "FAC", "ORG"].contains(mention.label),
      !mention.tokens.contains(where: {
        lexicon.nameClasses.isTelling(document.text(at: $0).lowercased())
      })
    else { return }
    let className = lexicon.nameClasses.className(of: [], label: mention.label) ?? ""
    let place = lexicon.ontology.isA(className, "Place") ? className : "City"
    if document.labels[mention.head] == .prepositionObject,
      let link = document.head(of: mention.head),
      document.lemmas[link].lowercased() == "in"
    {
      add(.inside, place)
    }
    if mention.label != "ORG", precedesPlace(mention) { add(.comma, place) }
  }

  private func precedesPlace(_ mention: Mention) -> Bool {
    let comma = mention.tokens.upperBound
    guard comma < document.count, document.text(at: comma) == "," else { return false }
    let next = (comma + 1..<min(comma + 5, document.count)).map { document.text(at: $0) }
    guard let row = lexicon.gazetteer.longestMatch(in: next, at: 0)?.candidates.first,
      row.kind == .name
    else { return false }
    return ["Country", "Region"].contains(lexicon.gazetteer[row.entry].className)
  }
}
