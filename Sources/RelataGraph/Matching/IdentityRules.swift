public import RelataText

/// Tells which things of several articles are one thing, by rules that can be stated.
///
/// An identity depends on nothing but a thing's IRI and on what is known beforehand. So it is an
/// equivalence, and merging in any order gives the same; see docs/adr/0020.
public struct IdentityRules: Sendable {
  /// Classes and their words.
  public let ontology: Ontology
  private let words: IdentityWords
  private let classWords: Set<String>
  private let people: PersonNameRule
  private let bodies: BodyNameRule
  /// Known things by `word/slug`.
  private var knownByAddress: [String: KnownThing] = [:]
  /// Known things by the key that a name of theirs has; `nil` for a key of two of them.
  private var knownByKey: [String: KnownThing?] = [:]

  /// The words of classes whose things are told by the names of bodies.
  private static let bodyWords: Set = ["organization", "body", "armed-group", "party", "company"]

  /// The rules that come with relata.
  ///
  /// - Parameter known: what is known beforehand, such as a gazetteer.
  /// - Throws: ``DataFileError`` never in a build whose tests passed.
  public static func bundled(
    ontology: Ontology, known: [KnownThing] = []
  ) throws(DataFileError) -> IdentityRules {
    try IdentityRules(
      file: BundledData.file(named: "identity.tsv"), ontology: ontology, known: known)
  }

  /// Reads rules: lines of cells separated by tabs, as in the bundled file.
  ///
  /// - Throws: ``DataFileError`` with the line and what is wrong with it.
  public init(
    file: DataFile, ontology: Ontology, known: [KnownThing] = []
  ) throws(DataFileError) {
    self.ontology = ontology
    words = try IdentityWords(file: file)
    classWords = Set(ontology.classes.map(\.iriWord))
    people = PersonNameRule(words: words)
    var states = PhraseTable()
    for thing in known where thing.classWord == "country" {
      for name in thing.names + thing.demonyms + [thing.slug.value] {
        states.insert(Slug(name).value, "@" + thing.slug.value)
      }
    }
    bodies = BodyNameRule(words: words, states: states)
    for thing in known where thing.isMatched(byNames: IdentityRules.bodyWords) { insert(thing) }
  }

  /// What the thing `iri` is identified by.
  ///
  /// - Complexity: O(n) in letters.
  public func identity(of iri: IRI) -> Identity {
    guard let address = ThingAddress(iri, isClassWord: classWords.contains), address.article == nil
    else { return Identity(reach: .itself, reasons: []) }
    let slug = address.words.joined(separator: "-")
    guard knownByAddress["\(address.classWord)/\(slug)"] == nil else {
      return Identity(reach: .known(iri), reasons: [])
    }
    var reasons: [IdentityReason] = []
    guard let key = key(classWord: address.classWord, address.words, &reasons) else {
      return Identity(reach: .itself, reasons: [])
    }
    guard !key.isEmpty else {
      return Identity(reach: .ambiguous, reasons: [.ambiguous])
    }
    if let thing = knownByKey[key] ?? nil {
      let known = IRI(base: address.prefix, classWord: thing.classWord, slug: thing.slug.value)
      return Identity(
        reach: .known(known), reasons: reasons + [.known(thing.names.first ?? thing.slug.value)])
    }
    return Identity(reach: .key(address.prefix + key), reasons: reasons)
  }

  /// What is known beforehand of the thing `iri`.
  func knownThing(_ iri: IRI) -> KnownThing? {
    guard let address = ThingAddress(iri, isClassWord: classWords.contains), address.article == nil
    else { return nil }
    return knownByAddress["\(address.classWord)/\(address.words.joined(separator: "-"))"]
  }

  /// The thing that an ambiguous name is short for, of those that the same article names; `nil` when
  /// there is none or more than one.
  package func full(of iri: IRI, among others: [IRI]) -> IRI? {
    guard let address = ThingAddress(iri, isClassWord: classWords.contains),
      address.classWord == "body"
    else { return nil }
    var candidates: [(iri: IRI, words: [String])] = []
    for other in others where other != iri && identity(of: other).reach != .ambiguous {
      guard let found = ThingAddress(other, isClassWord: classWords.contains),
        found.classWord == "body", found.article == nil
      else { continue }
      candidates.append((other, found.words))
    }
    return bodies.full(of: address.words, among: candidates.map(\.words)).map { candidates[$0].iri }
  }

  /// The IRI of a thing with an ambiguous name, as `article` alone knows it.
  func localIRI(of iri: IRI, in article: IRI) -> IRI {
    guard let address = ThingAddress(iri, isClassWord: classWords.contains) else { return iri }
    let name = article.value.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? ""
    let slug = "\(Slug(name).value)/\(address.words.joined(separator: "-"))"
    return IRI(base: address.prefix, classWord: address.classWord, slug: slug)
  }

  /// The more specific of two classes; the order is total, so that it does not matter who meets whom.
  func moreSpecific(_ left: String, _ right: String) -> String {
    specificity(left) < specificity(right) ? right : left
  }

  /// Whether one of the classes only says less than the other.
  func agree(_ left: String, _ right: String) -> Bool {
    left == right || ontology.isA(left, right) || ontology.isA(right, left)
      || words.generalClasses.contains(left) || words.generalClasses.contains(right)
  }

  private func specificity(_ name: String) -> ClassRank {
    ClassRank(
      isSpecific: !words.generalClasses.contains(name),
      depth: ontology.classNamed(name)?.supertypes.count ?? -1, name: name)
  }

  /// The key of a name; `nil` where the class has no rule, empty for an ambiguous name.
  private func key(
    classWord: String, _ name: [String], _ reasons: inout [IdentityReason]
  ) -> String? {
    if classWord == "person" || (classWord == "organization" && isPersonName(name)) {
      if classWord != "person" { reasons.append(.personName) }
      return people.key(for: name, &reasons).map { "person " + $0 } ?? ""
    }
    if classWord == "country" { return "country " + name.joined(separator: "-") }
    guard IdentityRules.bodyWords.contains(classWord) else { return nil }
    return bodies.key(for: name, &reasons).map { "body " + $0 } ?? ""
  }

  /// Whether an organization is called like a person: plain words, of which the first is a given name
  /// or comes after a title.
  private func isPersonName(_ name: [String]) -> Bool {
    let bare = Array(name.drop(while: words.titles.contains))
    guard (2...3).contains(bare.count), bare.allSatisfy(bodies.isPlain) else { return false }
    return bare.count < name.count || words.givenNames[bare[0]] != nil
  }

  private mutating func insert(_ thing: KnownThing) {
    knownByAddress["\(thing.classWord)/\(thing.slug.value)"] = thing
    let plainNames = thing.names + [thing.slug.value]
    // "US Labour Party" is the Labour Party of that state.
    let stateNames = thing.state.map { state in plainNames.map { "\(state) \($0)" } } ?? []
    for name in plainNames + stateNames {
      let words = Slug(name).value.split(separator: "-").map(String.init)
      var reasons: [IdentityReason] = []
      guard let key = key(classWord: thing.classWord, words, &reasons), !key.isEmpty else {
        continue
      }
      if let other = knownByKey[key], other != thing {
        knownByKey[key] = .some(nil)
      } else {
        knownByKey[key] = thing
      }
    }
  }
}

/// Where a class stands among others: general ones first, then those with few superclasses.
private struct ClassRank: Comparable {
  let isSpecific: Bool
  let depth: Int
  let name: String

  static func < (left: ClassRank, right: ClassRank) -> Bool {
    if left.isSpecific != right.isSpecific { return right.isSpecific }
    if left.depth != right.depth { return left.depth < right.depth }
    return left.name > right.name
  }
}

extension KnownThing {
  /// Whether its names are told apart by rules, as places are not.
  fileprivate func isMatched(byNames bodyWords: Set<String>) -> Bool {
    classWord == "country" || bodyWords.contains(classWord)
  }
}

extension IRI {
  /// Joins the beginning of an IRI, the word of a class and a slug.
  fileprivate init(base: String, classWord: String, slug: String) {
    self.init(joining: base, "\(classWord)/\(slug)")
  }
}
