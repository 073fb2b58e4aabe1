/// How things, articles and statements get their IRIs below a base.
public struct Naming: Hashable, Sendable {
  /// The IRI that all others begin with; ends in `/` or `#`.
  public let base: IRI

  /// The base that relata uses unless told otherwise.
  public static let defaultBase = "https://w3id.org/relata/id/"

  /// Takes a base.
  ///
  /// - Throws: ``InvalidIRI`` when it is no IRI, or does not end in `/` or `#`.
  public init(base: String = Naming.defaultBase) throws(InvalidIRI) {
    let iri = try IRI(validating: base)
    guard base.hasSuffix("/") || base.hasSuffix("#") else {
      throw InvalidIRI(value: base, codePointOffset: base.unicodeScalars.count)
    }
    self.base = iri
  }

  /// Takes the base of a graph.
  package init(base: IRI) { self.base = base }

  /// Makes `base/word/slug` for a thing that all articles know under one name.
  public func thing(classWord: String, slug: Slug) -> IRI {
    IRI(base: base, local: "\(classWord)/\(slug.value)")
  }

  /// Makes `base/word/article/slug` for a thing that only `article` knows.
  public func localThing(classWord: String, article: Slug, slug: Slug) -> IRI {
    IRI(base: base, local: "\(classWord)/\(article.value)/\(slug.value)")
  }

  /// Makes `base/article/slug`.
  public func article(_ slug: Slug) -> IRI { IRI(base: base, local: "article/\(slug.value)") }

  /// Makes `base/statement/digest`.
  public func statement(_ digest: String) -> IRI { IRI(base: base, local: "statement/\(digest)") }

  /// Makes `base/run/digest`.
  public func run(_ digest: String) -> IRI { IRI(base: base, local: "run/\(digest)") }
}
