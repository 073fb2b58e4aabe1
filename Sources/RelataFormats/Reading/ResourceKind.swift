import RelataGraph

/// What a resource of a graph can be.
enum ResourceKind: Hashable, Sendable {
  case run
  case article
  case statement
  case evidence
  case positionSelector
  case quoteSelector
  /// A thing of the class with the name.
  case thing(className: String)

  /// The kind of `resource` by its classes; `nil` when they make it none, or more than one.
  init?(of resource: ResourceDescription, _ words: VocabularyWords) {
    let types = resource.types.compactMap { value in
      if case .resource(let iri) = value.term { iri.value } else { nil }
    }
    if let kind = ResourceKind.fixed(types) {
      self = kind
      return
    }
    let names = types.compactMap(words.name)
    let fitting = names.filter { words.classes(named: $0) == Set(types) }
    guard let name = names.count == 1 ? names.first : fitting.first else { return nil }
    self = .thing(className: name)
  }

  /// The kind of what is no thing.
  private static func fixed(_ types: [String]) -> ResourceKind? {
    if types.contains(VocabularyTerm.reifiedStatement.iri) { return .statement }
    guard types.count == 1 else { return nil }
    switch types[0] {
    case VocabularyTerm.activity.iri: return .run
    case VocabularyTerm.newsArticle.iri: return .article
    case VocabularyTerm.specificResource.iri: return .evidence
    case VocabularyTerm.textPositionSelector.iri: return .positionSelector
    case VocabularyTerm.textQuoteSelector.iri: return .quoteSelector
    default: return nil
    }
  }
}

/// The names of classes and relations in the IRIs of an ontology's namespace.
struct VocabularyWords: Sendable {
  private let namespace: String
  private let vocabulary: GraphVocabulary

  init(ontology: Ontology) {
    namespace = ontology.namespace.value
    vocabulary = GraphVocabulary(ontology: ontology)
  }

  /// The name that the writers made `iri` of; `nil` when it is not in the namespace.
  func name(in iri: String) -> String? {
    guard iri.utf8.starts(with: namespace.utf8) else { return nil }
    let local = iri.utf8.dropFirst(namespace.utf8.count)
    guard local.contains(UInt8(ascii: "%")) else { return String(local) }
    return VocabularyWords.percentDecoded(Array(local))
  }

  /// The IRIs of the classes that a thing of class `name` has.
  func classes(named name: String) -> Set<String> { Set(vocabulary.types(of: name).map(\.iri)) }

  /// The IRI of the relation named `name`.
  func relation(named name: String) -> String { vocabulary.edge(name).term.iri }

  /// The stance that `iri` names.
  func stance(_ iri: String) -> Stance? {
    Stance.allCases.first { vocabulary.stance($0).iri == iri }
  }

  private static func percentDecoded(_ local: [UInt8]) -> String? {
    var bytes: [UInt8] = []
    var rest = local[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      // The IRI is valid, so two digits follow.
      guard let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
