/// Relation of a token to its head, as the model names it: for English the CLEAR labels.
///
/// An open set: a model may have labels that are not named here. The guidelines are Choi and Palmer,
/// "Guidelines for the CLEAR style constituent to dependency conversion" (2012).
public struct DependencyLabel: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The label's own spelling, such as `nsubj`.
  public let rawValue: String

  /// Takes any label.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes any label.
  public init(stringLiteral value: String) { rawValue = value }

  /// The head of a sentence.
  public static var root: DependencyLabel { "ROOT" }
  /// Nominal subject.
  public static var nominalSubject: DependencyLabel { "nsubj" }
  /// Nominal subject of a passive.
  public static var passiveSubject: DependencyLabel { "nsubjpass" }
  /// Direct object.
  public static var directObject: DependencyLabel { "dobj" }
  /// Indirect object.
  public static var indirectObject: DependencyLabel { "dative" }
  /// Agent of a passive: the preposition `by`.
  public static var agent: DependencyLabel { "agent" }
  /// Preposition that modifies its head.
  public static var preposition: DependencyLabel { "prep" }
  /// Object of a preposition.
  public static var prepositionObject: DependencyLabel { "pobj" }
  /// Clause that is the object of a preposition.
  public static var prepositionComplement: DependencyLabel { "pcomp" }
  /// Later member of a coordination; its head is the member before.
  public static var conjunct: DependencyLabel { "conj" }
  /// Coordinating conjunction.
  public static var coordination: DependencyLabel { "cc" }
  /// Apposition.
  public static var apposition: DependencyLabel { "appos" }
  /// Noun that modifies a noun from the left.
  public static var compound: DependencyLabel { "compound" }
  /// Adjective that modifies a noun.
  public static var adjectiveModifier: DependencyLabel { "amod" }
  /// Possessor.
  public static var possessor: DependencyLabel { "poss" }
  /// Relative clause.
  public static var relativeClause: DependencyLabel { "relcl" }
  /// Clause that modifies a noun.
  public static var nounClause: DependencyLabel { "acl" }
  /// Clause that modifies a verb.
  public static var adverbialClause: DependencyLabel { "advcl" }
  /// Clausal complement with a subject of its own.
  public static var clausalComplement: DependencyLabel { "ccomp" }
  /// Clausal complement whose subject stands outside.
  public static var openComplement: DependencyLabel { "xcomp" }
  /// Attribute in a copular clause.
  public static var attribute: DependencyLabel { "attr" }
  /// Predicate of an object.
  public static var objectPredicate: DependencyLabel { "oprd" }
  /// Auxiliary.
  public static var auxiliary: DependencyLabel { "aux" }
  /// Auxiliary of a passive.
  public static var passiveAuxiliary: DependencyLabel { "auxpass" }
  /// Negation.
  public static var negation: DependencyLabel { "neg" }
  /// Particle of a phrasal verb.
  public static var particle: DependencyLabel { "prt" }
  /// Determiner.
  public static var determiner: DependencyLabel { "det" }
  /// Marker of a subordinate clause.
  public static var marker: DependencyLabel { "mark" }
  /// Adverb that modifies a verb.
  public static var adverbModifier: DependencyLabel { "advmod" }
  /// Noun phrase used as an adverb.
  public static var nounAdverbial: DependencyLabel { "npadvmod" }
  /// Numeral that modifies a noun.
  public static var numeralModifier: DependencyLabel { "nummod" }
  /// Loosely attached clause, such as the reporting clause of a quotation.
  public static var parataxis: DependencyLabel { "parataxis" }
  /// Punctuation.
  public static var punctuation: DependencyLabel { "punct" }
  /// What the parser could not attach.
  public static var unclassified: DependencyLabel { "dep" }
}
