import Testing

@testable import RelataPipeline

@Suite("Trees after parsing")
struct ParserTreeTests {
  /// Labels of the synthetic parser by name.
  private func withLabels(
    _ body: (LabelDecorations, MoveTable, (String) -> Int32) -> Void
  ) throws {
    try SyntheticModel(seed: 1).withFolder { folder in
      var moves = try MoveTable(
        "parser", bundle: ModelBundle(directory: folder), actionCount: 5)
      let decorations = LabelDecorations(&moves)
      let labels = moves.labels
      body(decorations, moves) { name in Int32(labels.firstIndex(of: name) ?? -1) }
    }
  }

  @Test("a decorated token moves to the first token below its head with the right relation")
  func moved() throws {
    try withLabels { decorations, _, label in
      // 1 heads 0 and 4; 4 heads 2 (y) and 3 (y); token 5 is meant for a y below 1.
      var result = DependencyParser.Result(
        heads: [1, 1, 4, 4, 1, 1],
        labels: ["x", "ROOT", "y", "y", "x", "x||y"].map(label))
      decorations.resolve(&result) { _ in false }
      #expect(result.heads == [1, 1, 4, 4, 1, 2])
      #expect(result.labels[5] == label("x"))
    }
  }

  @Test("a nearer level is searched before a farther one, white space never")
  func levels() throws {
    try withLabels { decorations, _, label in
      let before = DependencyParser.Result(
        heads: [2, 0, 2, 2, 2], labels: ["x", "y", "ROOT", "y", "x||y"].map(label))
      var result = before
      decorations.resolve(&result) { _ in false }
      #expect(result.heads[4] == 3)
      result = before
      decorations.resolve(&result) { $0 == 3 }
      #expect(result.heads[4] == 1)
    }
  }

  @Test("a decorated token without a target stays where it is, its label plain")
  func stays() throws {
    try withLabels { decorations, _, label in
      var result = DependencyParser.Result(
        heads: [1, 1, 1], labels: ["x", "ROOT", "x||y"].map(label))
      decorations.resolve(&result) { _ in false }
      #expect(result.heads == [1, 1, 1])
      #expect(result.labels == ["x", "ROOT", "x"].map(label))
    }
  }

  @Test("sentences are the ranges that no arc leaves")
  func sentences() {
    #expect(SentenceBoundaries.sentences(heads: []) == [])
    #expect(SentenceBoundaries.sentences(heads: [0]) == [0..<1])
    #expect(SentenceBoundaries.sentences(heads: [1, 1, 3, 3, 4]) == [0..<2, 2..<4, 4..<5])
    #expect(SentenceBoundaries.sentences(heads: [2, 3, 2, 3, 4]) == [0..<4, 4..<5])
  }
}
