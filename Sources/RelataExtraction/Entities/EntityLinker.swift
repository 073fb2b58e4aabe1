import RelataGraph
import RelataLinguistics

/// Turns names into entities: one thing, one class, over the whole article.
struct EntityLinker {
  let document: AnnotatedDocument
  let lexicon: Lexicon
  let detector: MentionDetector

  var table = EntityTable()
  var mentions: [Mention] = []
  /// Named things that the gazetteer does not know, by their name without case, dots and article.
  var entitiesByName: [String: EntityID] = [:]
  var gazetteerEntities: [Int: EntityID] = [:]
  /// Rows of the gazetteer that the article names by a name or a demonym.
  var namedRows: Set<Int> = []
  /// The words of all names, while they are compared.
  var nameWords: [String: NameWords] = [:]
  var persons: [(id: EntityID, words: [String])] = []

  init(document: AnnotatedDocument, lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    detector = MentionDetector(document: document, lexicon: lexicon)
  }

  /// Links all names.
  ///
  /// Full names come first, so that a surname finds its bearer wherever it stands.
  ///
  /// - Complexity: O(n · p) in names and persons.
  mutating func link() {
    let candidates = detector.names()
    namedRows = rowsNamed(in: candidates)
    let labels = majorityLabels(candidates)
    var later: [NameCandidate] = []
    for candidate in candidates {
      let label = labels[key(candidate.tokens)] ?? candidate.label
      if label == "PERSON" && candidate.rows.isEmpty && candidate.tokens.count == 1 {
        later.append(candidate)
      } else {
        linkName(candidate, label: label)
      }
    }
    let singles = later.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for candidate in singles { linkSingleWord(candidate) }
    linkBareSurnames()
    linkAcronyms()
    linkShortNames()
    linkParts()
    settleClasses()
    dropUnmentioned()
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The rows that the article names, and the states of bodies that are named with their state: "the
  /// Rovian Senate".
  func rowsNamed(in candidates: [NameCandidate]) -> Set<Int> {
    var rows: Set<Int> = []
    for candidate in candidates {
      guard let row = candidate.rows.first, row.kind != .metonym else { continue }
      rows.insert(row.entry)
      guard candidate.tokens.count > 1 else { continue }
      let front = lexicon.gazetteer.matches(
        in: [document.text(at: candidate.tokens.lowerBound)])
      rows.formUnion(front.flatMap { $0.candidates.prefix(1).map(\.entry) })
    }
    return rows
  }

  /// The label that most mentions of a string have; the recognizer often wavers.
  func majorityLabels(_ candidates: [NameCandidate]) -> [String: String] {
    var counts: [String: [String: Int]] = [:]
    for candidate in candidates where !candidate.label.isEmpty {
      counts[key(candidate.tokens), default: [:]][candidate.label, default: 0] += 1
    }
    return counts.compactMapValues { labels in
      labels.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  func key(_ tokens: Range<Int>) -> String {
    EntityLinker.normalized(document.text(of: tokens))
  }

  /// A name without case, dots and surplus space.
  static func normalized(_ name: String) -> String {
    name.lowercased().filter { $0 != "." }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  mutating func linkName(_ candidate: NameCandidate, label: String) {
    if let (row, kind) = chosenRow(candidate, label: label) {
      linkGazetteer(candidate, row: row, kind: kind, label: label)
    } else if label == "PERSON" {
      linkPerson(candidate)
    } else if label == "NORP" {
      linkPeople(candidate)
    } else if !label.isEmpty {
      linkOther(candidate, label: label)
    }
  }

  /// An entity whose last mention went to another is no longer one of the article.
  mutating func dropUnmentioned() {
    let mentioned = Set(mentions.map(\.entity))
    for id in table.ids where !mentioned.contains(id) { table[id].mentionTokens = [] }
  }

  mutating func add(
    _ candidate: NameCandidate, head: Int, kind: Mention.Kind, label: String, _ id: EntityID
  ) {
    mentions.append(
      Mention(tokens: candidate.tokens, head: head, kind: kind, label: label, entity: id))
  }
}
