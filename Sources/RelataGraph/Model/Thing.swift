/// A node of the graph: something that an article speaks of.
public struct Thing: Hashable, Sendable {
  /// The identity: two things with one IRI are one thing.
  public let iri: IRI
  /// Name of the ontology class, such as `Country`.
  public var className: String
  /// The name to show, in NFC.
  public var name: String
  /// Other names found or known, in NFC, without `name`, in order of their code points.
  public private(set) var alternateNames: [String]
  /// The same thing in Wikidata, where known.
  public var sameAs: IRI?

  /// Makes a thing; names are normalised to NFC.
  public init(
    iri: IRI, className: String, name: String, alternateNames: [String] = [], sameAs: IRI? = nil
  ) {
    self.iri = iri
    self.className = className
    self.name = name.composed
    self.alternateNames = []
    self.sameAs = sameAs
    addAlternateNames(alternateNames)
  }

  /// Adds other names; the thing's own name and those it has already are passed over.
  public mutating func addAlternateNames(_ names: [String]) {
    var all = Set(alternateNames)
    all.formUnion(names.lazy.map(\.composed))
    all.remove(name)
    alternateNames = all.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// Adds what is known of the same thing from elsewhere; it does not matter who absorbs whom.
  mutating func absorb(_ other: Thing) {
    absorb(other, className: min(className, other.className))
  }

  /// As ``absorb(_:)``, of a thing that then has the class `className`.
  mutating func absorb(_ other: Thing, className: String) {
    let names = [name, other.name] + alternateNames + other.alternateNames
    if (other.name.unicodeScalars.count, name) > (name.unicodeScalars.count, other.name) {
      name = other.name
    }
    alternateNames = []
    addAlternateNames(names)
    self.className = className
    sameAs = [sameAs, other.sameAs].compactMap { $0 }.min()
  }
}
