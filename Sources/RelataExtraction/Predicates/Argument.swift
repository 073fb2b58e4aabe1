/// A participant of a predicate: the head of a noun phrase or a clause, and its role.
struct Argument: Hashable, Sendable {
  /// What part it plays.
  let role: Role
  /// Index of its head in the document.
  let head: Int
}

/// The part that an argument plays in the normal form of a predicate.
///
/// The normal form undoes what grammar does to a clause: in "was sanctioned by Belmora", Belmora is the
/// subject. Prepositions name their own roles: `with`, `on`, `between`.
struct Role: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name as frames write it.
  let rawValue: String

  init(rawValue: String) { self.rawValue = rawValue }

  init(stringLiteral value: String) { rawValue = value }

  /// Who does it; the agent of a passive.
  static var subject: Role { "subj" }
  /// Whom or what it is done to; the subject of a passive.
  static var object: Role { "obj" }
  /// To or for whom something is done, without a preposition.
  static var recipient: Role { "iobj" }
  /// What something is said to be: "X is Y", "elected Y", "named Y".
  static var attribute: Role { "attr" }
  /// A clause that completes the predicate: "agreed to start …", "said that …".
  static var complement: Role { "comp" }
  /// Such a clause with "to": "urged Rovia to leave".
  static var infinitive: Role { "inf" }
  /// The possessor of a noun: "Rovia's …", "its …".
  static var possessor: Role { "poss" }
  /// An adverb: "together".
  static var adverb: Role { "adv" }
  /// The modal verbs beside a verb: "must" of "must leave".
  static var auxiliary: Role { "aux" }
  /// The predicate's own word, where the thing is what the noun names: "Rovia's nuclear test".
  static var itself: Role { "self" }
  /// The contest that the article speaks of where a result is told: "she came second".
  static var contest: Role { "contest" }
  /// The noun before which an adjective stands: "the unlawful …".
  static var described: Role { "noun" }
  /// Who speaks the words, by the text around them; no word of the predicate's own.
  static var speaker: Role { "speaker" }
  /// Every word of the clause after the predicate, for conditions alone.
  static var rest: Role { "rest" }
  /// A name that modifies a noun: "the Rovian …", "Rovia …", "Rovia-held …".
  static var modifier: Role { "mod" }
}
