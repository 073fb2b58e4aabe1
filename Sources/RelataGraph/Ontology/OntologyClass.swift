/// A class of things.
public struct OntologyClass: Hashable, Sendable {
  /// Name in the vocabulary: `Country`.
  public let name: String
  /// Words for people: `country`.
  public let label: String
  /// The word in the IRIs of its things.
  public let iriWord: String
  /// Groups (`Actor`, `Place`) and classes that it belongs to.
  public let supertypes: [String]
  /// The class of another vocabulary that it corresponds to, as a compact IRI.
  public let alignedWith: String?
  /// What it corresponds to in other vocabularies, beside ``alignedWith``.
  public let alignments: [OntologyAlignment]
  /// What belongs in it.
  public let definition: String
}

/// A relation between things.
public struct OntologyRelation: Hashable, Sendable {
  /// Name in the vocabulary: `cooperatesOn`.
  public let name: String
  /// Words for people: `cooperates-on`.
  public let label: String
  /// The family, such as `diplomacy`.
  public let family: String
  /// Classes or groups that the subject should have; empty when any will do.
  public let subjects: [String]
  /// Classes or groups that the object should have; empty when any will do.
  public let objects: [String]
  /// Whether it reads the same from both ends.
  public let isSymmetric: Bool
  /// From −10, hostile, to +10, friendly; `nil` for relations of structure.
  public let tone: Int?
  /// The class of PLOVER and the codes of CAMEO, where there are such.
  public let eventClass: String?
  /// What it corresponds to in other vocabularies.
  public let alignments: [OntologyAlignment]
  /// What a careful reader would take it to mean.
  public let definition: String
}
