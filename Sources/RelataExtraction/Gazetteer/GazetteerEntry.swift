/// A thing that the gazetteer knows: a row of one of its files.
public struct GazetteerEntry: Hashable, Sendable {
  /// Name of its class in the ontology: `Country`.
  public let className: String
  /// The word of its class in IRIs: `country`.
  public let classWord: String
  /// The last part of its IRI, unique within the class word.
  public let slug: String
  /// The short name that news uses.
  public let name: String
  /// The Wikidata item, such as `Q17`, where it is known for certain.
  public let wikidata: String?
  /// Other names: official, former, short, acronyms.
  public let names: [String]
  /// Adjectives and nouns for its people.
  public let demonyms: [String]
  /// Capitals, palaces and streets that stand for it when it acts.
  public let metonyms: [String]
  /// What else is known of it, by key: `capital`, `country`, `claimedBy`, `iso2`.
  public let facts: [String: String]

  /// The values of a fact that lists several, separated by commas; empty when it is not known.
  public func values(of fact: String) -> [String] {
    facts[fact].map { $0.split(separator: ",").map(String.init) } ?? []
  }

  /// The entries that a fact names; empty when it is not known or names none.
  ///
  /// A value is the slug of an entry of the class that the fact asks for, or `word/slug`.
  public func references(of fact: String) -> [GazetteerReference] {
    guard let word = GazetteerReference.classWord(of: fact, in: self) else { return [] }
    return values(of: fact).map { GazetteerReference($0, defaultWord: word) }
  }
}

/// The address of an entry: the word of its class in IRIs, and its slug.
public struct GazetteerReference: Hashable, Sendable {
  /// The word of the class: `country`.
  public let classWord: String
  /// The slug.
  public let slug: String

  /// The facts that name entries, with the class word of a value that gives none; `nil` stands for
  /// that of the entry itself.
  static let classWords: [(fact: String, word: String?)] = [
    ("capital", "city"), ("capitalOf", "country"), ("country", "country"),
    ("claimedBy", "country"), ("heldBy", "country"), ("partOf", nil),
  ]

  init(_ value: String, defaultWord: String) {
    let parts = value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    classWord = parts.count == 2 ? String(parts[0]) : defaultWord
    slug = parts.last.map(String.init) ?? ""
  }

  static func classWord(of fact: String, in entry: GazetteerEntry) -> String? {
    classWords.first { $0.fact == fact }.map { $0.word ?? entry.classWord }
  }
}

extension GazetteerReference: CustomStringConvertible {
  /// `word/slug`.
  public var description: String { "\(classWord)/\(slug)" }
}
