import RelataGraph

/// The meaning of keys and short names in a document: what its inline `@context` says.
///
/// Of JSON-LD 1.1 it knows what relata's own contexts need: `@base`, prefixes, aliases of `@id` and
/// `@type`, and terms with an IRI and a type or language. Anything else is refused, not passed over.
struct JSONLDTerms: Sendable {
  /// How the values of a term are to be read.
  enum Values: Hashable, Sendable {
    case resources
    case literals(language: String?, datatype: String?)
  }

  /// The meaning of a key.
  enum Meaning: Hashable, Sendable {
    case identifier
    case types
    case property(iri: String, Values)
  }

  /// The base, if one is named.
  private(set) var base: IRI?
  /// What shortens IRIs below the base.
  private var reference: RelativeReference?
  private var meanings: [String: Meaning] = ["@id": .identifier, "@type": .types]
  /// What the plain entries say: prefixes and classes.
  private var plain: [String: String] = [:]

  init(_ context: JSONElement, _ table: inout IRITable) throws(ReadingFault) {
    guard case .object(let members) = context.value else {
      throw ReadingFault(
        .foreign, at: context.offset,
        "expected an inline context, found \(context.kind); nothing is fetched")
    }
    for member in members {
      if case .string(let text) = member.element.value { plain[member.name] = text }
    }
    for member in members { try add(member, &table) }
  }

  /// Whether a plain entry is a prefix whose own IRI is a compact one.
  private func isPrefixOfPrefix(_ text: String) -> Bool {
    JSONLDTerms.endsAsPrefix(text) && expanded(text) != text
  }

  /// Whether the IRI of a plain entry makes it a prefix: it ends in a delimiter (JSON-LD 1.1, 4.1.5).
  private static func endsAsPrefix(_ text: String) -> Bool {
    text.utf8.last.map { ":/?#[]@".utf8.contains($0) } ?? false
  }

  /// The meaning of a key of a node.
  func meaning(of key: String, at offset: Int) throws(ReadingFault) -> Meaning {
    if let meaning = meanings[key] { return meaning }
    guard let iri = expanded(key) else {
      throw ReadingFault(.foreign, at: offset, "the context does not define '\(shown(key))'")
    }
    return .property(iri: iri, .literals(language: nil, datatype: nil))
  }

  /// The whole IRI of a class or datatype, as the context gives it.
  func vocabularyIRI(_ word: String, at offset: Int) throws(ReadingFault) -> String {
    if let definition = plain[word], !word.contains(":"), let iri = expanded(definition) {
      return iri
    }
    guard let iri = expanded(word) else {
      throw ReadingFault(.foreign, at: offset, "the context does not define '\(shown(word))'")
    }
    return iri
  }

  /// The text of the IRI that `reference` stands for: whole, compact, or below the base.
  func resourceIRI(_ reference: String, at offset: Int) throws(ReadingFault) -> String {
    if let iri = expanded(reference) {
      guard !iri.hasPrefix("_:") else {
        throw ReadingFault(.foreign, at: offset, "a blank node; relata names every node")
      }
      return iri
    }
    guard let base, let shortening = self.reference else {
      throw ReadingFault(
        .foreign, at: offset, "'\(shown(reference))' is no absolute IRI, and there is no base")
    }
    let whole = base.value + reference
    guard shortening.shortens(whole) else {
      throw ReadingFault(
        .foreign, at: offset, "'\(shown(reference))' is no plain path below the base")
    }
    return whole
  }

  private mutating func add(_ member: JSONMember, _ table: inout IRITable) throws(ReadingFault) {
    let (name, element) = (member.name, member.element)
    switch element.value {
    case .string(let text) where name == "@base":
      let iri = try table.iri(text, at: element.offset)
      let shortening = RelativeReference(base: iri)
      guard shortening.declaredBase != nil else {
        throw ReadingFault(
          .foreign, at: element.offset, "expected a base that ends in a plain path")
      }
      base = iri
      reference = shortening
    case .string("@id"): meanings[name] = .identifier
    case .string("@type"): meanings[name] = .types
    case .string(let text) where !name.hasPrefix("@") && !text.hasPrefix("@"):
      guard let iri = expanded(text), !isPrefixOfPrefix(text) else {
        throw ReadingFault(.foreign, at: element.offset, "'\(shown(text))' is no whole IRI")
      }
      meanings[name] = .property(iri: iri, .literals(language: nil, datatype: nil))
    case .object(let entries) where !name.hasPrefix("@"):
      meanings[name] = try definition(entries, at: element.offset)
    default:
      throw ReadingFault(
        .foreign, at: member.offset, "'\(shown(name))' is none of what contexts of relata say")
    }
  }

  private func definition(
    _ entries: [JSONMember], at offset: Int
  ) throws(ReadingFault) -> Meaning {
    var iri: String?
    var values = Values.literals(language: nil, datatype: nil)
    for entry in entries {
      switch (entry.name, entry.element.value) {
      case ("@id", .string(let text)): iri = expanded(text)
      case ("@type", .string("@id")): values = .resources
      case ("@type", .string(let type)):
        let datatype = try vocabularyIRI(type, at: entry.element.offset)
        values = .literals(language: nil, datatype: datatype)
      case ("@language", .string(let language)):
        values = .literals(language: language, datatype: nil)
      case ("@language", .null): values = .literals(language: nil, datatype: nil)
      default:
        throw ReadingFault(
          .foreign, at: entry.offset,
          "'\(shown(entry.name))' is none of what terms of relata's contexts have")
      }
    }
    guard let iri else { throw ReadingFault(.foreign, at: offset, "the term has no '@id'") }
    return .property(iri: iri, values)
  }

  /// `text` as a whole IRI: a prefix put in its place, or an IRI as it is; `nil` for neither.
  private func expanded(_ text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else {
      return nil
    }
    let prefix = String(text[..<colon])
    let rest = text[text.utf8.index(after: colon)...]
    if !rest.hasPrefix("//"), let namespace = plain[prefix], JSONLDTerms.endsAsPrefix(namespace) {
      return namespace + rest
    }
    let isScheme = prefix.utf8.enumerated().allSatisfy { index, byte in
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: true
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: index > 0
      default: false
      }
    }
    return isScheme || prefix == "_" ? text : nil
  }
}
