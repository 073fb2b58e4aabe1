import RelataLinguistics

/// Coordinated common nouns that together name one thing: "peace, stability and prosperity", "allies and
/// partners".
///
/// Readers draw one node for such a phrase, not one for each of its nouns; things with names, and things
/// that have an owner or a class of their own, stay apart.
extension ArticleReading {
  /// Most tokens of a coordination that is read as one thing.
  private static var longestCoordination: Int { 12 }

  /// The first noun of the coordination to which the noun at `head` belongs as part of one thing; `nil`
  /// for the first itself, and for a noun that stands for its own thing.
  func coordinationStart(of head: Int) -> Int? {
    guard document.labels[head] == .conjunct else { return nil }
    var first = head
    while document.labels[first] == .conjunct, let above = document.head(of: first) {
      first = above
    }
    guard let members = jointMembers(from: first), members.contains(head) else { return nil }
    return first
  }

  /// The tokens of the coordination that begins with the noun at `head`, if it is one thing.
  func coordinationRange(from head: Int) -> Range<Int>? {
    guard let members = jointMembers(from: head), let last = members.last else { return nil }
    let start = NounPhrase(document: document, head: head).core.lowerBound
    return start..<(last + 1)
  }

  /// The coordinated nouns from `first` that are read as one thing, two at least.
  private func jointMembers(from first: Int) -> [Int]? {
    guard let kind = jointClass(first) else { return nil }
    var members = [first]
    for member in document.conjuncts(from: first).dropFirst() {
      guard jointClass(member) == kind, document.dependent(of: member, .possessor) == nil else {
        break
      }
      members.append(member)
    }
    guard members.count > 1, let last = members.last,
      last - first < ArticleReading.longestCoordination
    else { return nil }
    return members
  }

  /// "Topic" or "Group" for a common noun of that class without a name of its own.
  private func jointClass(_ head: Int) -> String? {
    let isPlural = document.tags[head] == .pluralNoun
    guard isPlural || document.tags[head] == "NN", mention(atHead: head) == nil else { return nil }
    guard let entry = lexicon.nominals[document.nounLemma(head)] else { return "Topic" }
    guard entry.behavior == nil || entry.behavior == .office else { return nil }
    let name = isPlural ? entry.plural : entry.singular
    return name == "Topic" || name == "Group" ? name : nil
  }
}
