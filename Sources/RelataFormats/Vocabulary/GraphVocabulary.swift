import RelataGraph

/// The words of an ontology as they stand in exported files.
struct GraphVocabulary: Sendable {
  private let namespace: IRI
  private let typesByClass: [String: [VocabularyTerm]]
  private let edgesByRelation: [String: Property]
  private let tonesByRelation: [String: String]
  private let termsByStance: [Stance: VocabularyTerm]

  init(ontology: Ontology) {
    let namespace = ontology.namespace
    self.namespace = namespace
    typesByClass = Dictionary(
      uniqueKeysWithValues: ontology.classes.map { entry in
        let aligned = entry.alignedWith.flatMap(GraphVocabulary.term(compact:))
        let own = GraphVocabulary.term(entry.name, in: namespace)
        return (
          entry.name, [VocabularyTerm(alias: entry.name, of: own)] + (aligned.map { [$0] } ?? [])
        )
      })
    edgesByRelation = Dictionary(
      uniqueKeysWithValues: ontology.relations.map { relation in
        (relation.name, GraphVocabulary.edge(relation.name, in: namespace))
      })
    termsByStance = Dictionary(
      uniqueKeysWithValues: Stance.allCases.map { ($0, VocabularyTerm(.relata, $0.rawValue)) })
    tonesByRelation = Dictionary(
      uniqueKeysWithValues: ontology.relations.compactMap { relation in
        relation.tone.map { (relation.name, String($0)) }
      })
  }

  /// The class named `name`, and the class of another vocabulary that it corresponds to.
  func types(of name: String) -> [VocabularyTerm] {
    typesByClass[name] ?? [GraphVocabulary.term(name, in: namespace)]
  }

  /// The class of the ontology named `name` as its namespace has it, to define its alias by.
  func definition(ofClass name: String) -> VocabularyTerm {
    GraphVocabulary.term(name, in: namespace)
  }

  /// The name of a class or relation as IRIs of the vocabulary end: ASCII letters, digits and `%`.
  func localName(_ name: String) -> String { GraphVocabulary.localName(name) }

  /// The property for edges of the relation named `name`.
  func edge(_ name: String) -> Property {
    if let edge = edgesByRelation[name] { return edge }
    let term = GraphVocabulary.term(name, in: namespace)
    return Property(term.compact, term, .node, list: true, isInContext: false)
  }

  /// The word for a stance.
  func stance(_ stance: Stance) -> VocabularyTerm {
    termsByStance[stance] ?? VocabularyTerm(.relata, stance.rawValue)
  }

  /// The tone of the relation named `name`, where it has one.
  func tone(_ name: String) -> String? { tonesByRelation[name] }

  /// Keys that mean something else in the context, so that no relation may use them.
  private static let reservedKeys = Set(
    Property.all.map(\.key) + Namespace.allCases.map(\.rawValue) + ["id", "type"])

  private static func edge(_ name: String, in namespace: IRI) -> Property {
    let term = term(name, in: namespace)
    let isFree = name.utf8.allSatisfy(isWordCharacter) && !reservedKeys.contains(name)
    return Property(isFree && !name.isEmpty ? name : term.compact, term, .node, list: true)
  }

  private static func term(_ name: String, in namespace: IRI) -> VocabularyTerm {
    let local = localName(name)
    return namespace.value == Namespace.relata.iri
      ? VocabularyTerm(.relata, local) : VocabularyTerm(iri: namespace.value + local)
  }

  private static func localName(_ name: String) -> String {
    // The ontology's reader lets only letters and digits into names; a graph made by hand may differ.
    name.utf8.allSatisfy(isWordCharacter) ? name : percentEncoded(name)
  }

  /// What `compact` names: a word of a known vocabulary, or a whole IRI.
  static func term(compact: String) -> VocabularyTerm? {
    let parts = compact.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let namespace = Namespace(rawValue: String(parts[0])),
      !parts[1].hasPrefix("//")
    {
      let isValid = (try? IRI(validating: namespace.iri + parts[1])) != nil
      return isValid ? VocabularyTerm(namespace, String(parts[1])) : nil
    }
    return (try? IRI(validating: compact)).map { VocabularyTerm(iri: $0.value) }
  }

  private static func isWordCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func percentEncoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      if isWordCharacter(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
