import Testing

@testable import RelataPipeline

@Suite("Entity recognizer state")
struct RecognizerTests {
  /// Names of the moves, such as `1-P`.
  private func withMoves(_ body: (EntityMoves, (Int) -> String) throws -> Void) throws {
    try SyntheticModel(seed: 1).withFolder { folder in
      let table = try MoveTable("ner", bundle: ModelBundle(directory: folder), actionCount: 6)
      let moves = try #require(EntityMoves(table))
      try body(moves) { place in
        "\(table.moves[place].action)-\(table.labels[Int(table.moves[place].label)])"
      }
    }
  }

  @Test("an entity begins anywhere but on white space or with nothing to follow")
  func begin() throws {
    try withMoves { moves, name in
      let state = EntityState(count: 2)
      func valid(_ state: EntityState, isSpace: Bool = false, endsSentence: Bool = false)
        -> [String]
      {
        state.validMoves(of: moves, isSpace: isSpace, endsSentence: endsSentence).map(name)
      }
      #expect(valid(state) == ["1-P", "1-Q", "4-P", "4-Q", "5-"])
      #expect(valid(state, endsSentence: true) == ["4-P", "4-Q", "5-"])
      #expect(valid(state, isSpace: true) == ["5-"])
      #expect(valid(EntityState(count: 1)) == ["4-P", "4-Q", "5-"])
    }
  }

  @Test("an open entity goes on or ends with its own label, and ends with its sentence")
  func open() throws {
    try withMoves { moves, name in
      var state = EntityState(count: 3)
      let begin = moves.anywhere[1]
      #expect(name(begin) == "1-Q")
      let label = try #require(
        moves.continuations.indices.first { moves.continuations[$0].map(name) == ["2-Q", "3-Q"] })
      state.apply(.begin, label: Int32(label))
      #expect(
        state.validMoves(of: moves, isSpace: true, endsSentence: false).map(name) == ["2-Q", "3-Q"])
      #expect(
        state.validMoves(of: moves, isSpace: false, endsSentence: true).map(name) == ["3-Q"])
      state.apply(.inside, label: Int32(label))
      #expect(
        state.validMoves(of: moves, isSpace: false, endsSentence: false).map(name) == ["3-Q"])
      state.apply(.last, label: Int32(label))
      #expect(state.isFinal)
      #expect(state.entities == [.init(tokens: 0..<3, label: Int32(label))])
    }
  }

  @Test("the features are the next token and the ends of the open entity")
  func features() {
    func features(_ state: EntityState) -> [Int32] {
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3) { tokens in
        state.writeFeatures(to: tokens)
        return Array(tokens)
      }
    }
    var state = EntityState(count: 5)
    state.apply(.outside, label: 0)
    #expect(features(state) == [1, -1, -1])
    state.apply(.begin, label: 0)
    state.apply(.inside, label: 0)
    #expect(features(state) == [3, 1, 2])
    state.apply(.last, label: 0)
    #expect(features(state) == [4, -1, -1])
    state.apply(.unit, label: 0)
    #expect(state.entities.map(\.tokens) == [1..<4, 4..<5])
  }

  @Test("a table whose entities cannot end, or that passes no token, is refused")
  func unclosed() throws {
    for text in [#"{"1":{"P":1},"5":{"":1}}"#, #"{"1":{"P":1},"3":{"P":1}}"#] {
      var model = SyntheticModel(seed: 1)
      model.replace("ner/moves", SyntheticPack.map([(.string("moves"), .string(text))]).bytes)
      try model.withFolder { folder in
        _ = #expect(throws: ModelError.self) {
          try NeuralAnnotator(ModelBundle(directory: folder))
        }
      }
    }
  }
}
