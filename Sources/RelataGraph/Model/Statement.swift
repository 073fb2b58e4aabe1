import RelataText

/// An edge as it is stated: who relates to whom, how sure, said by whom, when, and in which words.
public struct Statement: Hashable, Sendable {
  /// The thing the edge starts from; for a symmetric relation the one with the lower IRI.
  public let subject: IRI
  /// Name of the ontology relation, such as `claims`.
  public let relation: String
  /// The thing the edge leads to.
  public let object: IRI
  /// Whether it holds, as the text has it.
  public let stance: Stance
  /// Those to whom the text attributes it, in order of their IRIs.
  public let speakers: [IRI]
  /// When it happened, where the text says so.
  public private(set) var date: EventDate?
  /// What it is about, in order of the IRIs.
  public var topics: [IRI]
  /// Where it happened, in order of the IRIs.
  public var places: [IRI]
  /// How sure the rule is, from 0 to 1; what is no number counts as 0.
  public var confidence: Double
  /// Identifier of the rule that made it.
  public var rule: String
  /// The words that back it, in order; never empty once it is in a graph.
  public private(set) var evidence: [Evidence]

  /// Makes a statement; the ends of a symmetric relation are put in order by the graph.
  public init(
    subject: IRI, relation: String, object: IRI, stance: Stance = .actual, speakers: [IRI] = [],
    date: EventDate? = nil, topics: [IRI] = [], places: [IRI] = [], confidence: Double = 1,
    rule: String, evidence: [Evidence]
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    self.stance = stance
    self.speakers = Set(speakers).sorted()
    self.date = date
    self.topics = Set(topics).sorted()
    self.places = Set(places).sorted()
    self.confidence = confidence.isNaN ? 0 : min(max(confidence, 0), 1)
    self.rule = rule
    self.evidence = Set(evidence).sorted()
  }

  /// The last part of the identity: 32 hexadecimal digits.
  ///
  /// They are of a SHA-256 over subject, relation, object, stance, speakers and date. Evidence is left
  /// out, so that articles which say the same agree. Each part is preceded by its length in bytes, so
  /// that no two lists of parts run together.
  public var digest: String {
    var parts = [subject.value, relation, object.value, stance.rawValue]
    parts.append(String(speakers.count))
    parts.append(contentsOf: speakers.map(\.value))
    parts.append(date?.start.iso8601 ?? "")
    parts.append(date?.end.iso8601 ?? "")
    var bytes: [UInt8] = []
    for part in parts {
      bytes.append(contentsOf: "\(part.utf8.count):".utf8)
      bytes.append(contentsOf: part.utf8)
    }
    return String(SHA256Digest(of: bytes).hexadecimal.prefix(32))
  }

  /// All things that it names: its ends, speakers, topics and places.
  var namedThings: [IRI] { [subject, object] + speakers + topics + places }

  /// The same statement on other evidence.
  func backed(by evidence: [Evidence]) -> Statement {
    var statement = self
    statement.evidence = Set(evidence).sorted()
    return statement
  }

  /// The same statement read from the other end.
  func reversed() -> Statement {
    Statement(
      subject: object, relation: relation, object: subject, stance: stance, speakers: speakers,
      date: date, topics: topics, places: places, confidence: confidence, rule: rule,
      evidence: evidence)
  }

  /// The same statement with each thing under another IRI.
  func renamed(_ name: (IRI) -> IRI) -> Statement {
    Statement(
      subject: name(subject), relation: relation, object: name(object), stance: stance,
      speakers: speakers.map(name), date: date, topics: topics.map(name), places: places.map(name),
      confidence: confidence, rule: rule, evidence: evidence)
  }

  /// The same statement with the ends of a symmetric relation in order.
  func ordered(in ontology: Ontology) -> Statement {
    guard object < subject, ontology.relationNamed(relation)?.isSymmetric == true else {
      return self
    }
    return reversed()
  }

  /// Adds what another article, or another sentence, says for the same statement.
  mutating func absorb(_ other: Statement) {
    evidence = Set(evidence + other.evidence).sorted()
    topics = Set(topics + other.topics).sorted()
    places = Set(places + other.places).sorted()
    // The dates are equal, but two texts may word them differently; one wording has to stay.
    if let known = date, let found = other.date, found.phrase < known.phrase { date = found }
    if (other.confidence, rule) > (confidence, other.rule) {
      confidence = other.confidence
      rule = other.rule
    }
  }
}
