import RelataTestSupport
import Testing

@testable import RelataPipeline

@Suite("Word type cache")
struct NetworkWordTypeCacheTests {
  private func type(_ number: Int) -> TokenFeatures {
    TokenFeatures(
      norm: UInt64(number), prefix: 1, suffix: 2, shape: 3, isFollowedBySpace: number % 2 == 0,
      isSpace: false)
  }

  /// Asks for `numbers` and fills each new row with its own number.
  private func ask(_ cache: WordTypeCache, _ numbers: [Int?]) -> (found: [Float], computed: Int) {
    var indices = [Int32](repeating: -1, count: numbers.count)
    var computed = 0
    let rows = cache.rows(of: numbers.map { $0.map(type) }, indices: &indices) { rows, new in
      computed += new.count
      for row in new { rows.base[row * rows.rowWidth] = Float(rows.type(at: row).norm) }
    }
    return (indices.map { rows.base[Int($0) * rows.rowWidth] }, computed)
  }

  @Test("each type is computed once and found again")
  func found() {
    let cache = WordTypeCache(rowWidth: 2, capacity: 10)
    #expect(ask(cache, [5, 6, 5, nil]).computed == 2)
    let again = ask(cache, [6, 7, 5, nil])
    #expect(again.computed == 1)
    #expect(again.found == [6, 7, 5, 0])
  }

  @Test("types that differ in one attribute only are told apart")
  func apart() {
    let rows = WordTypeRows(rowWidth: 1, capacity: 20)
    var types = [type(4)]
    types.append(type(4))
    types[1].isFollowedBySpace.toggle()
    for key in [\TokenFeatures.norm, \.prefix, \.suffix, \.shape] {
      var other = type(4)
      other[keyPath: key] = 99
      types.append(other)
    }
    #expect(Set(types.map { rows.row(of: $0) }).count == types.count)
  }

  @Test("a full cache forgets and goes on, and rows in use stay as they are", arguments: 0..<20)
  func full(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let cache = WordTypeCache(rowWidth: 3, capacity: 12)
    for _ in 0..<40 {
      let numbers = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        Int.random(in: 1...30, using: &random)
      }
      #expect(ask(cache, numbers).found == numbers.map(Float.init))
    }
  }

  @Test("a batch with more types than the cache holds is answered")
  func tooMany() {
    let cache = WordTypeCache(rowWidth: 1, capacity: 4)
    let numbers = Array(1...50)
    #expect(ask(cache, numbers).found == numbers.map(Float.init))
  }
}
