import Testing

@testable import RelataPipeline

@Suite("Move table")
struct NetworkMoveTableTests {
  private func table(_ model: SyntheticModel, actions: Int = 5) throws -> MoveTable {
    try model.withFolder { folder in
      try MoveTable("parser", bundle: ModelBundle(directory: folder), actionCount: actions)
    }
  }

  @Test("moves are numbered by action, frequency and label from the last; added ones at the end")
  func order() throws {
    let table = try table(SyntheticModel(seed: 1))
    #expect(
      table.moves.map { table.labels[Int($0.label)] }
        == ["", "", "y", "x", "x||y", "x", "y||x", "ROOT", "z"])
    #expect(table.moves.map(\.action) == [0, 1, 2, 2, 2, 3, 3, 4, 3])
    #expect(table.runs.map(\.moves) == [0..<1, 1..<2, 2..<5, 5..<7, 7..<8, 8..<9])
  }

  @Test("the best move is the first of the highest that may be made")
  func best() throws {
    let table = try table(SyntheticModel(seed: 1))
    let scores: [Float] = [9, 1, 5, 7, 7, 6, 8, 2, 8]
    #expect(table.best(scores, actions: 0b00100) == 3)
    #expect(table.best(scores, actions: 0b01000) == 6)
    #expect(table.best(scores, actions: 0b11111) == 0)
    #expect(table.best(scores, actions: 0) == nil)
    #expect(table.onlyMove(actions: 0b00010) == 1)
    #expect(table.onlyMove(actions: 0b00011) == nil)
    #expect(table.onlyMove(actions: 0b00100) == nil)
  }

  @Test(
    "a file without a table of known actions is refused",
    arguments: [
      "", "x", "{\"7\":{\"\":1}}", "{\"0\":1}", "{\"a\":{}}", "{\"0\":{\"\":\"x\"}}", "{}",
    ])
  func malformed(text: String) throws {
    var model = SyntheticModel(seed: 1)
    model.replace(
      "parser/moves", SyntheticPack.map([(.string("moves"), .string(text))]).bytes)
    #expect(throws: ModelError.self) { try table(model) }
    model.replace("parser/moves", Array(text.utf8))
    #expect(throws: ModelError.self) { try table(model) }
  }
}
