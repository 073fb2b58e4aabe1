/// The parts of a thing's IRI: what stands before, the word of its class, its article and its slug.
struct ThingAddress: Hashable {
  /// All before the word of the class: the base.
  let prefix: String
  /// The word of the class: `person`.
  let classWord: String
  /// The article that alone knows the thing, if there is one.
  let article: String?
  /// The words of the slug.
  let words: [String]

  /// Takes apart `prefix/word/slug` or `prefix/word/article/slug`; `nil` when `isClassWord` knows no
  /// word in either place.
  ///
  /// A base that itself ends in such a word makes a thing look like one of an article: it is then
  /// matched with nothing, which is the safe side.
  init?(_ iri: IRI, isClassWord: (String) -> Bool) {
    let parts = iri.value.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "#" }
    guard parts.count >= 2, let slug = parts.last, !slug.isEmpty else { return nil }
    let words = slug.split(separator: "-").map(String.init)
    guard !words.isEmpty else { return nil }
    for (back, isLocal) in [(3, true), (2, false)] where parts.count >= back {
      let word = parts[parts.count - back]
      guard isClassWord(String(word)) else { continue }
      prefix = String(iri.value[..<word.startIndex])
      classWord = String(word)
      article = isLocal ? String(parts[parts.count - 2]) : nil
      self.words = words
      return
    }
    return nil
  }
}
