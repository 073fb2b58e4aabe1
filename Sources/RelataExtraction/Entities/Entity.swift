/// Something that an article speaks of, gathered over all its mentions.
struct Entity: Sendable {
  /// Where its identity comes from.
  enum Identity: Hashable, Sendable {
    /// A row of the gazetteer, by index: all articles know it under one IRI.
    case gazetteer(Int)
    /// A name that is complete enough to stand for itself in any article.
    case named
    /// A description, or part of a name: known in this article alone.
    case described
  }

  /// Where its identity comes from.
  var identity: Identity
  /// Name of its ontology class.
  var className: String
  /// The name to show.
  var name: String
  /// Other strings of the text that name it.
  var aliases: Set<String> = []
  /// The token that first refers to it.
  var firstToken: Int
  /// Tokens of its mentions, ascending.
  var mentionTokens: [Int] = []
  /// Whether it is more than one: "officials", "Japanese and Russian ministers".
  var isPlural = false
  /// Whether a reader would list it though it has no name of its own: "the police".
  var isListed = false
  /// Lemma of the head of a description, and the lemmas before it, for finding it again.
  var description: Description?

  /// The words of a description that identify it within an article.
  struct Description: Hashable, Sendable {
    /// Lemma of the head noun.
    let head: String
    /// Lemmas of the modifiers.
    let modifiers: [String]
    /// The entity that a possessor or an adjective of nationality ties it to.
    let owner: EntityID?
  }
}
