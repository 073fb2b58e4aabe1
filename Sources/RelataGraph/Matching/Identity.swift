/// What a thing is identified by when several articles speak of it.
public struct Identity: Hashable, Sendable {
  /// How far a name carries.
  public enum Reach: Hashable, Sendable {
    /// All things with this key are one thing.
    case key(String)
    /// A thing that is known beforehand, under this IRI.
    case known(IRI)
    /// The thing is the one of its IRI and no other: it is of one article, or its class has no rule.
    case itself
    /// The name does not tell the thing from others that are called the same ("Parliament"), so that
    /// each article has its own.
    case ambiguous
  }

  /// How far the name carries.
  public let reach: Reach
  /// The rules that led there, in the order in which they were applied.
  public let reasons: [IdentityReason]
}

/// A rule that was applied to a name, with the words it was applied to.
public enum IdentityReason: Hashable, Sendable {
  /// A word before the name was taken off.
  case title(String)
  /// An initial between names was taken off.
  case initial(String)
  /// An article of another language within the name was taken off.
  case particle(String)
  /// A patronymic was taken off.
  case patronymic(String)
  /// A form of a given name, and the form that stands for all.
  case givenName(String, String)
  /// A word spelled in the way that stands for all transliterations.
  case transliteration(String, String)
  /// A word or phrase with another that says the same.
  case spelling(String, String)
  /// A state's name or adjective.
  case state(String, String)
  /// The words name a body in any order.
  case order
  /// The class was read wrongly: the words are a person's name.
  case personName
  /// A name of a thing that is known beforehand.
  case known(String)
  /// Nothing in the name tells the thing from others.
  case ambiguous
  /// The article names only one thing that the name can be short for.
  case shortForm
}

extension IdentityReason: CustomStringConvertible {
  /// The rule in words.
  public var description: String {
    switch self {
    case .title(let word): "title '\(word)' taken off"
    case .initial(let word): "initial '\(word)' taken off"
    case .particle(let word): "article '\(word)' taken off"
    case .patronymic(let word): "patronymic '\(word)' taken off"
    case .givenName(let word, let form): "'\(word)' is a form of '\(form)'"
    case .transliteration(let word, let form): "'\(word)' transliterated as '\(form)'"
    case .spelling(let word, let form): "'\(word)' says the same as '\(form)'"
    case .state(let word, let state): "'\(word)' stands for \(state)"
    case .order: "a body of a state, in any order of words"
    case .personName: "the words are a person's name"
    case .known(let name): "a name of \(name)"
    case .shortForm: "short for the only such thing in its article"
    case .ambiguous: "the name alone does not tell it from others"
    }
  }
}

/// A thing that is known beforehand, with the names that it goes by.
public struct KnownThing: Hashable, Sendable {
  /// The word of its class in IRIs.
  public let classWord: String
  /// Name of its class.
  public let className: String
  /// The last part of its IRI.
  public let slug: Slug
  /// The same thing in Wikidata, where known.
  public let sameAs: IRI?
  /// Its names.
  public let names: [String]
  /// Names and adjectives of its people; only states have them.
  public let demonyms: [String]
  /// The slug of the state that it is of, where it is of one.
  public let state: String?

  /// Makes a known thing.
  public init(
    classWord: String, className: String, slug: Slug, sameAs: IRI? = nil, names: [String],
    demonyms: [String] = [], state: String? = nil
  ) {
    self.classWord = classWord
    self.className = className
    self.slug = slug
    self.sameAs = sameAs
    self.names = names
    self.demonyms = demonyms
    self.state = state
  }
}
