import RelataGraph
import RelataText

/// Says things, edges and statements of compared graphs in words that a person reads.
struct ComparisonWords {
  let union: KnowledgeGraph
  let ontology: Ontology

  /// The name of a thing.
  func name(_ iri: IRI) -> String {
    let name = union.thing(iri).map { LabelText.clean($0.name, limit: 80) } ?? iri.value
    return name.isEmpty ? "(unnamed)" : name
  }

  /// The name of a relation.
  func label(_ relation: String) -> String {
    LabelText.clean(ontology.relationNamed(relation)?.label ?? relation, limit: 60)
  }

  /// Subject, relation, object.
  func sentence(_ edge: Edge) -> String {
    "\(name(edge.subject)) \(label(edge.relation)) \(name(edge.object))"
  }

  /// What there is to say of a statement besides its edge: stance, speakers, date.
  func qualifiers(_ statement: Statement) -> String {
    var parts = [statement.stance.rawValue]
    if !statement.speakers.isEmpty {
      parts.append("said by " + statement.speakers.map(name).joined(separator: ", "))
    }
    if let date = statement.date { parts.append(ComparisonWords.text(of: date)) }
    return parts.joined(separator: ", ")
  }

  /// The words of evidence, and the article they stand in.
  func quotation(_ evidence: Evidence) -> String {
    let article = union.article(evidence.article)
    let name = LabelText.clean(article?.identifier ?? evidence.article.value, limit: 60)
    return "“\(LabelText.clean(evidence.exact, limit: 160))” (\(name))"
  }

  /// A date, or the first and last of a range.
  static func text(of date: EventDate) -> String {
    date.start == date.end ? date.start.iso8601 : "\(date.start.iso8601) to \(date.end.iso8601)"
  }

  /// A tone with one decimal and its sign; a dash where there is none.
  static func tone(_ sum: ToneSum) -> String {
    guard let mean = sum.mean else { return "–" }
    let tenths = Int((mean.magnitude * 10).rounded())
    let sign = tenths == 0 ? "" : mean < 0 ? "-" : "+"
    return "\(sign)\(tenths / 10).\(tenths % 10)"
  }

  /// The families of a tone, in words.
  static func families(_ sum: ToneSum) -> String {
    sum.families.map { $0.split(separator: "-").joined(separator: " ") }.joined(separator: ", ")
  }
}
