/// A thing of two graphs that is not the same in both.
public struct ThingChange: Hashable, Sendable {
  /// In which way; docs/diff.md says what each means.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Only the second graph has it.
    case new
    /// Only the first graph has it.
    case silent
    /// The name to show is another.
    case renamed
    /// The class is another.
    case reclassified
    /// It has another Wikidata item, or one for the first time.
    case linked
    /// The other names are others.
    case otherNames = "other-names"
  }

  /// The IRI under which both graphs know it.
  public let iri: IRI
  /// What the first graph knows of it.
  public let before: Thing?
  /// What the second graph knows of it.
  public let after: Thing?
  /// In which ways they differ, in order of ``Kind``; never empty.
  public let kinds: [Kind]

  /// Compares two things; `nil` when they are the same.
  init?(_ iri: IRI, _ before: Thing?, _ after: Thing?) {
    guard before != after else { return nil }
    self.iri = iri
    self.before = before
    self.after = after
    guard let before, let after else {
      kinds = [before == nil ? .new : .silent]
      return
    }
    var kinds: [Kind] = []
    if before.name != after.name { kinds.append(.renamed) }
    if before.className != after.className { kinds.append(.reclassified) }
    if before.sameAs != after.sameAs { kinds.append(.linked) }
    self.kinds = kinds.isEmpty ? [.otherNames] : kinds
  }

  /// The change from the second graph to the first.
  var inverse: ThingChange? { ThingChange(iri, after, before) }
}
