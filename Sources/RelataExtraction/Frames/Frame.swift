import RelataGraph

/// A way in which English states a relation: a trigger, and where its ends stand.
///
/// Frames are data; docs/frames.md describes their file. The idea is that of FrameNet (Baker,
/// Fillmore and Lowe, 1998), cut down to what a graph needs.
public struct Frame: Hashable, Sendable {
  /// How the ends are found.
  struct Pattern: Hashable, Sendable {
    /// Where the subject stands.
    let subject: RolePath
    /// Where the object stands; `nil` when both ends stand at `subject`.
    let object: RolePath?
    /// Whether both ends are alike: every two of the things found are related.
    let isMutual: Bool

    /// The roles of the predicate itself at which the paths begin.
    var firstRoles: Set<Role> {
      Set((subject.alternatives + (object?.alternatives ?? [])).compactMap(\.first))
    }
  }

  /// A condition on what stands at a role.
  struct Condition: Hashable, Sendable {
    /// Where to look.
    let path: RolePath
    /// The lemmas, one of which must (or must not) be there; empty for anything at all.
    let lemmas: Set<String>
    /// Whether the condition forbids instead of asking.
    let isForbidden: Bool
  }

  /// A sentence that tells what the frame does; run as a test.
  public struct Example: Hashable, Sendable {
    /// Line of the file, from 1.
    public let line: Int
    /// The sentence.
    public let sentence: String
    /// What must come of it, as `subject relation object stance`; `nil` when nothing must.
    public let expected: String?
  }

  /// Identifier, such as `visits.verb`.
  public let identifier: String
  /// Name of the file and line where it begins.
  let location: (file: String, line: Int)
  /// The relation that it states.
  public let relation: String
  /// What kind of word triggers it, and the lemmas.
  let triggers: [Trigger]
  /// Alternatives; the first that finds both ends is taken.
  let patterns: [Pattern]
  /// What else must hold.
  let conditions: [Condition]
  /// Classes or groups that the subject must have, beyond the relation's own; empty for any.
  let subjectTypes: [String]
  /// Classes or groups that the object must have.
  let objectTypes: [String]
  /// The stance that the trigger itself gives.
  let stance: Stance
  /// How far it is to be trusted, from 0 to 1.
  let confidence: Double
  /// Where what it is about stands.
  let topics: RolePath?
  /// What must, and must not, come of sentences.
  public let examples: [Example]

  /// Whether its ends are alike, so that they may be named in either order.
  public var isMutual: Bool { patterns.contains(where: \.isMutual) }

  /// A word that may state the relation.
  struct Trigger: Hashable, Sendable {
    /// What kind of word it is.
    let kind: Predication.Kind
    /// The lemma; a particle is joined by an underscore.
    let lemma: String
  }

  /// Equal when the identifiers are.
  public static func == (left: Frame, right: Frame) -> Bool { left.identifier == right.identifier }

  /// Hashes the identifier.
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
