import RelataTestSupport
import Testing

@testable import RelataPipeline

@Suite("Arc-eager state")
struct ParserStateTests {
  typealias Action = ArcEagerState.Action

  private func features(_ state: ArcEagerState) -> [Int32] {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 8) { tokens in
      state.writeFeatures(to: tokens)
      return Array(tokens)
    }
  }

  private func state(_ count: Int, _ actions: [Action]) -> ArcEagerState {
    var state = ArcEagerState(count: count)
    for action in actions { state.apply(action, label: Int32(action.rawValue)) }
    return state
  }

  @Test("an empty document is done")
  func empty() {
    #expect(ArcEagerState(count: 0).isFinal)
    #expect(!ArcEagerState(count: 1).isFinal)
  }

  @Test("the features are two of the buffer, three of the stack and their outermost dependents")
  func places() {
    #expect(features(state(3, [])) == [0, 1, -1, -1, -1, -1, -1, -1])
    #expect(features(state(4, [.shift, .shift, .shift])) == [3, -1, 2, 1, 0, -1, -1, -1])
    // 0 <- 1, 1 -> 2: token 0 is left of 1, token 2 right of it.
    let drawn = state(4, [.shift, .leftArc, .shift, .rightArc])
    #expect(features(drawn) == [3, -1, 2, 1, -1, -1, -1, -1])
    #expect(
      features(state(4, [.shift, .leftArc, .shift, .rightArc, .reduce]))
        == [3, -1, 1, -1, -1, -1, 0, 2])
  }

  @Test("with an empty stack one can only shift, or break before the next token")
  func onlyShift() {
    #expect(state(1, []).validActions == Action.shift.bit)
    #expect(state(2, []).validActions == Action.shift.bit | Action.breakSentence.bit)
    #expect(state(2, [.breakSentence]).validActions == Action.shift.bit)
  }

  @Test("nothing is drawn or shifted across the start of a sentence")
  func sentenceStart() {
    let broken = state(3, [.breakSentence, .shift])
    #expect(broken.validActions & Action.leftArc.bit == 0)
    #expect(broken.validActions & Action.rightArc.bit == 0)
    #expect(broken.validActions & Action.shift.bit == 0)
    #expect(broken.validActions & Action.reduce.bit != 0)
  }

  @Test("the last token of the buffer is attached, not shifted, while the stack is full")
  func lastToken() {
    let last = state(2, [.shift])
    #expect(last.validActions & Action.shift.bit == 0)
    #expect(last.validActions & Action.rightArc.bit != 0)
  }

  @Test("a token reduced without a head returns to the buffer and is not shifted again at once")
  func returning() {
    let returned = state(4, [.shift, .shift, .reduce])
    #expect(features(returned)[0...2] == [1, 2, 0])
    #expect(returned.validActions & Action.shift.bit == 0)
    // A left arc to it lets it be shifted.
    let attached = state(4, [.shift, .shift, .shift, .reduce, .leftArc])
    #expect(attached.heads[1] == 2)
    #expect(features(attached)[0...2] == [2, 3, 0])
    #expect(attached.validActions & Action.shift.bit != 0)
  }

  @Test("no sentence begins after a token that returned when the next has its head before it")
  func gap() {
    // 1 -> 2, both reduced: 1 returns, and 3 stands after it in the buffer.
    let gap = state(4, [.shift, .shift, .rightArc, .reduce, .reduce])
    #expect(features(gap)[0...2] == [1, 3, 0])
    #expect(gap.validActions & Action.breakSentence.bit == 0)
  }

  @Test("a left arc replaces the head that a token has")
  func replaced() {
    // 0 -> 1, then 1 <- 2.
    let replaced = state(3, [.shift, .rightArc, .leftArc])
    #expect(replaced.heads == [-1, 2, -1])
    #expect(features(replaced) == [2, -1, 0, -1, -1, 1, -1, -1])
  }

  @Test("any valid moves end with a forest", arguments: 0..<200)
  func anyMoves(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 0...20, using: &random)
    var state = ArcEagerState(count: count)
    var moves = 0
    while !state.isFinal {
      let valid = (0..<5).filter { state.validActions & (1 << UInt8($0)) != 0 }
      guard let choice = valid.randomElement(using: &random), let action = Action(rawValue: choice)
      else {
        Issue.record("no valid action")
        return
      }
      state.apply(action, label: 0)
      moves += 1
      #expect(features(state).allSatisfy { $0 >= -1 && $0 < Int32(count) })
      guard moves <= 10 * (count + 1) * (count + 1) else {
        Issue.record("does not end")
        return
      }
    }
    for token in 0..<count {
      var steps = 0
      var current = token
      while state.heads[current] >= 0 && steps <= count {
        current = Int(state.heads[current])
        steps += 1
      }
      #expect(steps <= count)
    }
  }
}
