/// Sequences of words, to be found in a document.
struct PhraseTrie: Sendable {
  private struct Node {
    var children: [Int32: Int32] = [:]
    var endsPhrase = false
  }

  private var words = ByteStringTable()
  private var nodes = [Node()]

  /// Adds a phrase; one without words is ignored.
  mutating func add(_ phrase: [String]) {
    guard !phrase.isEmpty else { return }
    var current = 0
    for text in phrase {
      let word = Int32(words.insert(text).place)
      if let child = nodes[current].children[word] {
        current = Int(child)
      } else {
        nodes.append(Node())
        nodes[current].children[word] = Int32(nodes.count - 1)
        current = nodes.count - 1
      }
    }
    nodes[current].endsPhrase = true
  }

  /// The number by which `matches(in:)` knows the word `text`; -1 when no phrase has it.
  func word(_ text: String) -> Int32 { words.place(of: text).map { Int32($0) } ?? -1 }

  /// All occurrences of phrases in `document`, a sequence of word numbers, as index ranges.
  ///
  /// - Complexity: O(n · p) in words and the longest phrase.
  func matches(in document: [Int32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for start in document.indices where document[start] >= 0 {
      var current = 0
      for index in start..<document.count {
        guard let child = nodes[current].children[document[index]] else { break }
        current = Int(child)
        if nodes[current].endsPhrase { found.append(start..<(index + 1)) }
      }
    }
    return found
  }
}
