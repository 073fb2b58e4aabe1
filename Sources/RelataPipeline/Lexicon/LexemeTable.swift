/// The word types that one worker has met, each with an index.
///
/// Bounded: ``makeRoom()`` between two batches forgets all when there are too many, so memory does
/// not grow with the number of articles.
package struct LexemeTable: Sendable {
  /// The word types, by index.
  package private(set) var lexemes: [Lexeme] = []
  /// Changes whenever indices lose their meaning; what is cached by index must be dropped then.
  package private(set) var generation = 0

  private let norms: NormTable
  private let capacity: Int
  private var places: ByteStringTable
  private var key: [UInt8] = []

  /// Makes an empty table that forgets all beyond `capacity` word types.
  package init(norms: NormTable, capacity: Int = 1 << 16) {
    self.norms = norms
    self.capacity = capacity
    places = ByteStringTable(capacity: 1 << 10)
  }

  /// Forgets all word types when there are more than the capacity.
  ///
  /// - Returns: whether indices have lost their meaning.
  package mutating func makeRoom() -> Bool {
    guard lexemes.count > capacity || places.byteCount > capacity * 64 else { return false }
    lexemes.removeAll(keepingCapacity: true)
    places = ByteStringTable(capacity: 1 << 10)
    generation += 1
    return true
  }

  /// The index of the word `text`, valid UTF-8, whose norm is `norm` where an exception gives one.
  ///
  /// - Complexity: O(n) in bytes, on average.
  package mutating func index(of text: UnsafeRawBufferPointer, norm: String? = nil) -> Int32 {
    let found: (place: Int, isNew: Bool)
    if let norm {
      // No UTF-8 has the byte 0xFF, so words with and without a norm of their own never meet.
      key.removeAll(keepingCapacity: true)
      key.append(contentsOf: text)
      key.append(0xFF)
      key.append(contentsOf: norm.utf8)
      found = key.withUnsafeBytes { places.insert($0) }
    } else {
      found = places.insert(text)
    }
    if found.isNew {
      let word = String(decoding: text, as: UTF8.self)
      lexemes.append(Lexeme(text: word, norm: norm ?? norms.norm(of: word)))
    }
    return Int32(found.place)
  }
}
