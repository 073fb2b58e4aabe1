import RelataGraph

/// An edge that a rule proposes, with all that is known of it.
struct CandidateEdge: Hashable, Sendable {
  var subject: EntityID
  let relation: String
  var object: EntityID
  var stance: Stance
  var speakers: [EntityID] = []
  var topics: [EntityID] = []
  var places: [EntityID] = []
  var date: EventDate?
  /// Tokens of the article that say so.
  let evidence: Range<Int>
  /// The word that states it.
  let trigger: Int
  /// Identifier of the rule.
  let rule: String
  let confidence: Double
  /// Roles at which the frame found its ends; they are no topics.
  var usedRoles: Set<Role> = []
}
