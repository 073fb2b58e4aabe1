import RelataLinguistics

/// Lists of names, read from the order of the words: parsers rarely hang a long list as one.
extension ArticleReading {
  /// The heads of the names that follow each other from `start`, parted by commas and "and" alone.
  func namesListed(from start: Int) -> [Int] {
    guard var current = mention(atHead: start) else { return [start] }
    var heads = [start]
    while let next = nextInList(after: current) {
      heads.append(next.mention.head)
      current = next.mention
    }
    return heads
  }

  /// The names of the same kind in a list that begins with the one at `start` and ends with "and" and a
  /// name; `start` alone where there is none.
  func closedList(from start: Int) -> [Int] {
    guard let first = mention(atHead: start), var kind = Optional(listKind(first.entity)) else {
      return [start]
    }
    var heads = [start]
    var current = first
    while let next = nextInList(after: current) {
      // "Orvel, Rovia, and Tesk, Belmora": places of two kinds are no list.
      guard listKind(next.mention.entity) == kind else { return [start] }
      heads.append(next.mention.head)
      current = next.mention
      if next.isLast { return heads }
      kind = listKind(current.entity)
    }
    return [start]
  }

  private func listKind(_ id: EntityID) -> String {
    let name = className(id)
    if name == "Person" || name == "Country" { return name }
    return isA(id, "Place") ? "place" : "body"
  }

  private func nextInList(after mention: Mention) -> (mention: Mention, isLast: Bool)? {
    var index = mention.tokens.upperBound
    let limit = min(document.count, index + 4)
    var isParted = false
    var isLast = false
    while index < limit {
      if let next = self.mention(startingAt: index) {
        return isParted && next.kind == .name ? (next, isLast) : nil
      }
      switch document.text(at: index).lowercased() {
      case ",", ";": isParted = true
      case "and", "&", "or":
        isParted = true
        isLast = true
      case "the": break
      default: return nil
      }
      index += 1
    }
    return nil
  }
}
