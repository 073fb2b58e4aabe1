import RelataLinguistics

extension AnnotatedDocument {
  /// The lemma of a noun in lower case and in the singular.
  ///
  /// Lemmatizers leave proper nouns as they stand, so "the Governments of …" keeps its ending.
  func nounLemma(_ index: Int) -> String {
    let lemma = lemmas[index].lowercased()
    guard tags[index] == .pluralProperNoun, lemma.hasSuffix("s"), !lemma.hasSuffix("ss") else {
      return lemma
    }
    return lemma.hasSuffix("ies") ? String(lemma.dropLast(3)) + "y" : String(lemma.dropLast())
  }
}
