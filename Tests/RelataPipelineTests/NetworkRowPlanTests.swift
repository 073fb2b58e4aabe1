import Testing

@testable import RelataPipeline

@Suite("Row plan")
struct NetworkRowPlanTests {
  @Test("documents stand between rows of zeros, which neighbours share")
  func documents() {
    var plan = RowPlan(context: 2)
    plan.append(0..<3, of: 0..<3)
    plan.append(3..<4, of: 3..<4)
    #expect(plan.tokens == [-1, -1, 0, 1, 2, -1, -1, 3, -1, -1])
    #expect(plan.segments.map(\.firstRow) == [2, 7])
    #expect(plan.segments.map(\.tokens) == [0..<3, 3..<4])
  }

  @Test("a piece of a document stands between its neighbours in the document")
  func pieces() {
    var plan = RowPlan(context: 2)
    plan.append(4..<6, of: 0..<7)
    #expect(plan.tokens == [2, 3, 4, 5, 6, -1])
    plan.append(6..<7, of: 0..<7)
    #expect(plan.tokens == [2, 3, 4, 5, 6, -1, 4, 5, 6, -1, -1])
    #expect(plan.segments.map(\.firstRow) == [2, 8])
    // After the end of a document, a piece from within another still has its own neighbours.
    plan.append(9..<10, of: 7..<11)
    #expect(plan.tokens.suffix(5) == [7, 8, 9, 10, -1])
  }

  @Test("a plan can be used again")
  func reuse() {
    var plan = RowPlan(context: 1)
    plan.append(0..<1, of: 0..<1)
    plan.removeAll()
    plan.append(1..<2, of: 1..<2)
    #expect(plan.tokens == [-1, 1, -1])
    #expect(plan.segments.map(\.firstRow) == [1])
  }
}
