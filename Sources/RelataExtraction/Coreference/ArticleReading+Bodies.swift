import RelataGraph
import RelataLinguistics

/// Bodies and places that a common noun points back to.
extension ArticleReading {
  /// "the court" after "the International Court of Trade": the last thing named with the word; or the
  /// last of the class that the noun stands for, where that tells ("the company", "the town").
  func namedReferent(_ phrase: NounPhrase, lemma: String) -> EntityID? {
    guard phrase.isDefinite, !phrase.isPlural, let entry = lexicon.nominals[lemma],
      document.dependent(of: phrase.head, .possessor) == nil, phrase.core.count == 1,
      entry.behavior != NominalLexicon.Behavior.none, entry.singular != "Person"
    else { return nil }
    return body(namedWith: lemma, kind: entry.singular, before: phrase.head)
  }

  /// The last thing before `token` whose name has the noun `lemma`, or the last of the class `kind` that
  /// the noun stands for, where that tells.
  func body(namedWith lemma: String, kind: String, before token: Int) -> EntityID? {
    let before = mentions.prefix { $0.tokens.upperBound <= token }.reversed()
    let withWord = before.first { mention in
      areOfKind(className(mention.entity), kind)
        && mention.tokens.contains { document.nounLemma($0) == lemma }
    }
    if let withWord { return withWord.entity }
    guard isBodyOrPlace(kind) else { return nil }
    return before.first { mention in
      className(mention.entity) == kind && mention.kind == .name
        && (kind != "GovernmentBody" || !hasTellingWord(mention))
    }?.entity
  }

  /// Whether a thing of `className` may be called by a noun that stands for `other`.
  private func areOfKind(_ className: String, _ other: String) -> Bool {
    className == other
      || ["Actor", "Place"].contains {
        lexicon.ontology.isA(className, $0) && lexicon.ontology.isA(other, $0)
      }
  }

  private func isBodyOrPlace(_ className: String) -> Bool {
    (lexicon.ontology.isA(className, "Actor") && className != "Person" && className != "Group"
      || lexicon.ontology.isA(className, "Place")) && className != "Country"
  }

  /// Whether a name says itself what kind of body it is, so that another word cannot mean it.
  private func hasTellingWord(_ mention: Mention) -> Bool {
    mention.tokens.contains {
      lexicon.nameClasses.isTelling(document.text(at: $0).lowercased())
    }
  }

  /// "the Sund company", "the Rovian Labour party": the name that the noun only classifies.
  mutating func classifiedName(of head: Int, _ entry: NominalLexicon.Entry?) -> EntityID? {
    guard let entry, document.tags[head] == "NN", isBodyOrPlace(entry.singular), head > 0,
      case let core = NounPhrase(document: document, head: head).core,
      let mention = mentions.last(where: {
        core.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= head
          && document.head(of: $0.head) == head
      }), mention.kind == .name,
      document.labels[mention.head] == .compound || document.labels[mention.head] == "nmod"
        || document.labels[mention.head] == .adjectiveModifier
    else { return nil }
    if className(mention.entity) == "Organization", gazetteerRow(mention.entity) == nil,
      lexicon.ontology.isA(entry.singular, "Actor"), entry.singular != "GovernmentBody"
    {
      entities[mention.entity].className = entry.singular
    }
    return className(mention.entity) == entry.singular ? mention.entity : nil
  }

  /// "the network", "this city" without anything named that it could be: no reader would draw it.
  ///
  /// What there is one of in each state ("the police") stands for itself, and so does what the first
  /// sentence speaks of, as nothing was said before it.
  func pointsNowhere(_ phrase: NounPhrase, _ entry: NominalLexicon.Entry?) -> Bool {
    guard let entry, sentence(of: phrase.head) > 0, !phrase.isPlural, phrase.core.count == 1,
      entry.behavior != .sole,
      isBodyOrPlace(entry.singular) || entry.singular == "Country", entry.singular != "Facility"
    else { return false }
    return phrase.determiner != "a" && phrase.determiner != "an"
      && phrase.complement(prepositions: ["of", "for", "in"]) == nil
  }

  /// Makes a node of what there is one of in each state, where it acts: "police said …".
  mutating func listSoleBodies() {
    for index in document.indices where document.partsOfSpeech[index] == .noun {
      guard lexicon.nominals[document.nounLemma(index)]?.behavior == .sole else { continue }
      guard document.labels[index] == .nominalSubject,
        let id = entities(at: index, as: ["GovernmentBody"]).first
      else { continue }
      entities[id].isListed = true
    }
  }
}
