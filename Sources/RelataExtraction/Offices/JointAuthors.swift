import RelataLinguistics

/// Those who issue a text together: "released by the Governments of Rovia, Belmora and Tarsia".
enum JointAuthors {
  /// How many sentences from the start may name them.
  private static let reach = 5

  /// The states that the opening of an article lists as its authors; empty when it lists none.
  ///
  /// They are the states after the "of" of a government, where at least two stand and the government
  /// hangs from a word of publishing.
  static func find(in reading: inout ArticleReading) -> [EntityID] {
    for sentence in reading.document.sentences.prefix(reach) {
      for noun in sentence where isAuthorNoun(noun, in: reading) {
        guard let predication = reading.predications.predication(at: noun) else { continue }
        let states = predication.heads("of").compactMap { reading.mention(atHead: $0)?.entity }
          .filter { reading.className($0) == "Country" }
        if Set(states).count >= 2 { return states }
      }
    }
    return []
  }

  private static func isAuthorNoun(_ noun: Int, in reading: ArticleReading) -> Bool {
    let lemma = reading.document.lemmas[noun].lowercased()
    guard reading.lexicon.nominals[lemma]?.behavior == .state,
      reading.document.labels[noun] == .prepositionObject
    else { return false }
    // "the text was released by …", "a statement of …"
    return reading.document.ancestors(of: noun).prefix(3).contains { word in
      reading.lexicon.clauses.has(.issue, reading.document.lemmas[word].lowercased())
    }
  }
}
