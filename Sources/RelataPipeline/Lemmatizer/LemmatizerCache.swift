internal import RelataLinguistics

/// The lemmas that one worker has found.
///
/// Not to be shared between threads. Bounded: it forgets all together with the word types, and when it has too many.
package struct LemmatizerCache {
  struct Key: Hashable {
    let lexeme: Int32
    let partOfSpeech: PartOfSpeech
    let isBaseForm: Bool
  }

  private var generation = 0
  private var lemmas: [Key: String] = [:]

  private static let capacity = 1 << 17

  /// Makes an empty cache.
  package init() {}

  /// Forgets all when `table` has, or when there is too much.
  mutating func prepare(for table: LexemeTable) {
    guard generation != table.generation || lemmas.count > LemmatizerCache.capacity else { return }
    generation = table.generation
    lemmas.removeAll(keepingCapacity: true)
  }

  /// The lemma under `key`, found by `find` the first time.
  mutating func lemma(_ key: Key, find: () -> String) -> String {
    if let known = lemmas[key] { return known }
    let lemma = find()
    lemmas[key] = lemma
    return lemma
  }
}
