import RelataLinguistics

/// Those who issue a text together: "released by the Governments of Rovia, Belmora and Tarsia".
///
/// In such a text "we" are all of them: the states where it names states, else the group that speaks.
enum JointAuthors {
  /// How many sentences from the start may name them.
  private static let reach = 6

  /// The authors that the opening of an article names; empty when it names none.
  static func find(in reading: inout ArticleReading) -> [EntityID] {
    for sentence in reading.document.sentences.prefix(reach) {
      for word in sentence where reading.predications.isVerb(word) {
        guard let predication = reading.predications.predication(at: word) else { continue }
        var found: [EntityID] = []
        for head in predication.heads(.subject) + predication.heads("by") {
          for member in reading.listed(head) { found += authors(at: member, in: &reading) }
        }
        // A word of publishing names authors; so does a sentence of which three states are the subject.
        let isPublished = isPublishing(word, in: reading)
        let isGroup = found.contains { reading.className($0) == "Group" }
        if Set(found).count > (isPublished ? 1 : 2) || isPublished && isGroup { return found }
      }
    }
    return []
  }

  private static func isPublishing(_ word: Int, in reading: ArticleReading) -> Bool {
    reading.lexicon.clauses.has(.issue, reading.document.lemmas[word].lowercased())
  }

  /// A state by its name, the states of "the Governments of …", or a group of office holders.
  private static func authors(at head: Int, in reading: inout ArticleReading) -> [EntityID] {
    if let mention = reading.mention(atHead: head) {
      return reading.className(mention.entity) == "Country" ? [mention.entity] : []
    }
    switch reading.lexicon.nominals[reading.document.nounLemma(head)]?.behavior {
    case .state:
      guard let predication = reading.predications.predication(at: head) else { return [] }
      return predication.heads("of").flatMap { reading.listed($0) }
        .compactMap { reading.mention(atHead: $0)?.entity }
        .filter { reading.className($0) == "Country" }
    case .office:
      return reading.entities(at: head, as: ["Group"])
    default:
      return []
    }
  }
}
