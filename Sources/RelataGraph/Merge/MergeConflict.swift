/// Something that graphs to be merged do not agree on; one value had to stay, and this says so.
public struct MergeConflict: Hashable, Sendable {
  /// What it is about.
  public enum Subject: Hashable, Sendable {
    /// The class of a thing, where neither says less than the other.
    case className(IRI)
    /// The Wikidata item of a thing.
    case sameAs(IRI)
    /// The record of an article: its text, headline, date or address.
    case article(IRI)
    /// The words at a place of an article.
    case evidence(IRI)
    /// What the graphs' names begin with.
    case base
    /// What made the graphs.
    case run
  }

  /// What it is about.
  public let subject: Subject
  /// The value that stayed.
  public let kept: String
  /// The value that did not.
  public let dropped: String
}

extension MergeConflict: CustomStringConvertible {
  /// One line for people.
  public var description: String {
    let subject =
      switch subject {
      case .className(let iri): "classes of \(iri)"
      case .sameAs(let iri): "Wikidata items of \(iri)"
      case .article(let iri): "records of the article \(iri)"
      case .evidence(let iri): "words of \(iri)"
      case .base: "bases"
      case .run: "runs"
      }
    return "\(subject) differ: '\(kept)' stays, '\(dropped)' does not"
  }
}

extension MergeConflict: Comparable {
  /// Orders by the line for people.
  public static func < (left: MergeConflict, right: MergeConflict) -> Bool {
    left.description < right.description
  }
}
