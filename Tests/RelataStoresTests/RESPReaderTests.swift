import RelataTestSupport
import Testing

@testable import RelataStores

@Suite struct RESPReaderTests {
  private func read(_ text: String, chunk: Int = .max) throws -> RESPValue {
    var rest = Array(text.utf8)[...]
    var reader = RESPReader { () throws(RESPReader.Fault) in
      let part = Array(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
      return part
    }
    return try reader.value()
  }

  @Test(arguments: [1, 2, 3, 1_000])
  func readsValuesHoweverTheyAreCut(chunk: Int) throws {
    let text = "*6\r\n+OK\r\n-ERR no\r\n:-12\r\n$4\r\na\r\nb\r\n$-1\r\n*1\r\n*0\r\n"
    let value = RESPValue.list([
      .status("OK"), .error("ERR no"), .number(-12), .text(Array("a\r\nb".utf8)), .null,
      .list([.list([])]),
    ])
    #expect(try read(text, chunk: chunk) == value)
  }

  @Test(arguments: [
    "!x\r\n", ":x\r\n", "$99999999999\r\n", "\r\n",
    "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n",
  ])
  func refusesWhatIsNotOfTheProtocol(text: String) {
    #expect(throws: RESPReader.Fault.malformed) { try read(text) }
  }

  @Test(arguments: ["", "+O", "$5\r\nab", "*2\r\n:1\r\n"])
  func tellsAConnectionThatEnds(text: String) {
    #expect(throws: RESPReader.Fault.ended("the connection was closed")) { try read(text) }
  }

  @Test func survivesDamage() {
    var generator = SeededGenerator(seed: 3)
    let whole = Array("*3\r\n*1\r\n$1\r\nn\r\n*1\r\n*1\r\n:27\r\n*1\r\n+made\r\n".utf8)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...127, using: &generator)
      }
      _ = try? read(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func sendsCommandsByTheLengthsOfTheirWords() {
    let bytes = RESPValue.command([Array("PING".utf8), Array("é".utf8)])
    #expect(String(decoding: bytes, as: UTF8.self) == "*2\r\n$4\r\nPING\r\n$2\r\né\r\n")
  }
}
