import RelataLinguistics

/// Finds the state of office holders whose nationality the article leaves out.
///
/// A newspaper names the nationality of foreign officials and leaves out that of its own: all bare
/// titles of an article belong to one state, its home. Which one is read from the article's own words:
/// whose positions the bare office holders state, whose officials speak for them, which state they are
/// not set against; where no state stands out, the office stays without one. See docs/adr/0013.
enum HomeStateRule {
  /// A state must have this much more support than the next.
  private static let margin = 1.25

  /// Completes offices of state that name none.
  static func apply(_ reading: inout ArticleReading) {
    completeKnownHolders(&reading)
    let bare = bareHolders(reading)
    reading.isFirstPerson = speaksInFirstPerson(reading)
    reading.jointAuthors = JointAuthors.find(in: &reading)
    guard let home = homeState(for: bare, reading) else { return }
    reading.homeState = home
    for person in bare where !opposed(person, reading).contains(home) {
      reading.offices[person] = reading.offices[person]?.map { office in
        guard office.scope == .state, office.body == nil, office.rule != "office.predicate" else {
          return office
        }
        var completed = office
        completed.body = home
        completed.rule += ".home-state"
        return completed
      }
    }
  }

  /// "President Brun" of someone who is known to hold an office in a state that the article names.
  private static func completeKnownHolders(_ reading: inout ArticleReading) {
    for person in reading.offices.keys.sorted() {
      guard let state = knownState(of: person, reading) else { continue }
      reading.offices[person] = reading.offices[person]?.map { office in
        guard office.scope == .state, office.body == nil else { return office }
        var completed = office
        completed.body = state
        completed.rule += ".known"
        return completed
      }
    }
  }

  /// The only state in the article in which a person is known to hold an office.
  private static func knownState(of person: EntityID, _ reading: ArticleReading) -> EntityID? {
    let slugs = reading.lexicon.officeHolders.states(of: reading.entities[person].name)
    let states = slugs.compactMap { slug in
      reading.lexicon.gazetteer.index(classWord: "country", slug: slug)
        .flatMap { reading.entities.gazetteerEntity($0) }
    }
    return states.count == 1 ? states.first : nil
  }

  private static func bareHolders(_ reading: ArticleReading) -> [EntityID] {
    reading.offices.filter { person, held in
      held.contains { $0.scope == .state && $0.body == nil } && held.allSatisfy { $0.body == nil }
        && reading.lexicon.officeHolders.states(of: reading.entities[person].name).isEmpty
    }.keys.sorted()
  }

  /// The state with most support, if it stands out.
  private static func homeState(for bare: [EntityID], _ reading: ArticleReading) -> EntityID? {
    var support =
      reading.isFirstPerson
      ? firstPersonSupport(reading) : thirdPersonSupport(for: bare, reading)
    for person in bare {
      for state in opposed(person, reading) { support[state, default: 0] -= 2 }
    }
    let ranked = support.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, best.value >= 0.5 else { return nil }
    if ranked.count > 1, ranked[1].value * margin >= best.value { return nil }
    return best.key
  }

  /// States by how often they are named, and by their ties to the bare office holders.
  private static func thirdPersonSupport(
    for bare: [EntityID], _ reading: ArticleReading
  ) -> [EntityID: Double] {
    var support: [EntityID: Double] = [:]
    for mention in reading.mentions where reading.className(mention.entity) == "Country" {
      support[mention.entity, default: 0] += 0.25
    }
    for person in bare {
      let excluded = opposed(person, reading)
      for (state, weight) in ties(of: person, reading) where !excluded.contains(state) {
        support[state, default: 0] += weight
      }
    }
    return support
  }

  /// A statement in the first person speaks of its own state by name as well, as the subject of whole
  /// sentences: "The state of Rovia condemns …"; an office of one state alone tells as much.
  private static func firstPersonSupport(_ reading: ArticleReading) -> [EntityID: Double] {
    let document = reading.document
    var support: [EntityID: Double] = [:]
    for mention in reading.mentions where reading.className(mention.entity) == "Country" {
      support[mention.entity, default: 0] += 0.1
      guard document.labels[mention.head] == .nominalSubject,
        let verb = document.head(of: mention.head), document.labels[verb] == .root
      else { continue }
      support[mention.entity, default: 0] += 1.5
    }
    for office in reading.offices.values.joined() where office.title.contains(" ") {
      guard let known = reading.lexicon.offices[office.title], !known.implied.isEmpty,
        let state = OfficeReader.implied(known, reading), reading.className(state) == "Country"
      else { continue }
      support[state, default: 0] += 3
    }
    return support
  }

  /// Whether "we" stands outside quotations more than once.
  private static func speaksInFirstPerson(_ reading: ArticleReading) -> Bool {
    reading.document.indices.lazy.filter { index in
      ["we", "our"].contains(reading.document.text(at: index).lowercased())
        && !reading.quotations.contains { $0.contains(index) }
    }.prefix(2).count == 2
  }

  /// States with which a person's own words or deeds tie him.
  private static func ties(of person: EntityID, _ reading: ArticleReading) -> [EntityID: Double] {
    var ties: [EntityID: Double] = [:]
    let document = reading.document
    let sentences = Set(
      reading.entities[person].mentionTokens.map { document.sentenceIndex(of: $0) })
    for sentence in sentences {
      for mention in reading.mentions
      where document.sentences[sentence].contains(mention.head)
        && reading.className(mention.entity) == "Country"
      {
        ties[mention.entity, default: 0] += weight(of: mention, reading)
      }
    }
    return ties
  }

  /// "Rovia's stance", "Rovian officials" tie more than a state that is merely named.
  private static func weight(of mention: Mention, _ reading: ArticleReading) -> Double {
    let document = reading.document
    let head = document.head(of: mention.head) ?? mention.head
    let lemma = document.lemmas[head].lowercased()
    switch document.labels[mention.head] {
    case .possessor:
      return reading.lexicon.clauses.has(.position, lemma) ? 2 : 0.5
    case .adjectiveModifier, .compound:
      return reading.lexicon.nominals[lemma]?.behavior == .office ? 1 : 0.5
    case .nominalSubject: return 0.75
    default: return 0.25
    }
  }

  /// States of the office holders whom the person meets or is named beside.
  private static func opposed(_ person: EntityID, _ reading: ArticleReading) -> Set<EntityID> {
    let document = reading.document
    var states: Set<EntityID> = []
    for token in reading.entities[person].mentionTokens {
      var first = token
      while document.labels[first] == .conjunct, let head = document.head(of: first) {
        first = head
      }
      for partner in document.conjuncts(from: first) where partner != token {
        guard let other = reading.mention(atHead: partner)?.entity, other != person else {
          continue
        }
        for office in reading.offices[other] ?? [] {
          if let body = office.body { states.insert(body) }
        }
      }
    }
    return states
  }
}
