import RelataGraph

/// An office that the text says a person holds.
struct HeldOffice: Hashable, Sendable {
  /// The title in lower case: "foreign minister".
  let title: String
  /// The relation that it gives to its body: `leads` or `represents`.
  let relation: String
  /// What kind of body it belongs to.
  let scope: OfficeLexicon.Scope
  /// The state or body, once it is known.
  var body: EntityID?
  /// `ended` for a former holder.
  let stance: Stance
  /// Tokens that say so, title and name.
  let tokens: Range<Int>
  /// Identifier of the rule that found it.
  var rule: String
}
