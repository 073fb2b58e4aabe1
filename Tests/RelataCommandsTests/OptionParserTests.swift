import Testing

@testable import RelataCommands

@Suite struct OptionParserTests {
  let parser = OptionParser(options: [
    OptionDefinition("output", short: "o", argument: "DIR", "where"),
    OptionDefinition("base", argument: "IRI", "base"),
    OptionDefinition("quiet", short: "q", "quiet"),
    OptionDefinition("verbose", short: "v", "verbose"),
  ])

  @Test(arguments: [
    ["--output", "d"], ["--output=d"], ["-o", "d"], ["-od"], ["-o", "c", "--output=d"], ["-qvod"],
  ])
  func takesAnArgumentInEachWayThatGNUProgramsDo(arguments: [String]) throws {
    #expect(try parser.parse(arguments).value(of: "output") == "d")
  }

  @Test func keepsAnArgumentAsItIs() throws {
    #expect(try parser.parse(["--base=a=b"]).value(of: "base") == "a=b")
    #expect(try parser.parse(["--base="]).value(of: "base") == "")
    #expect(try parser.parse(["--base", "--quiet"]).value(of: "base") == "--quiet")
    #expect(try parser.parse(["-o-"]).value(of: "output") == "-")
  }

  @Test func readsShortOptionsWrittenTogether() throws {
    let parsed = try parser.parse(["-vq"])
    #expect(parsed.contains("quiet"))
    #expect(parsed.contains("verbose"))
    #expect(!parsed.contains("output"))
  }

  @Test func takesOperandsBetweenOptionsAndAllAfterTwoHyphens() throws {
    let parsed = try parser.parse(["a", "-q", "-", "b", "--", "-v", "--", "--base"])
    #expect(parsed.operands == ["a", "-", "b", "-v", "--", "--base"])
    #expect(parsed.options == [ParsedArguments.Option(name: "quiet", value: nil)])
  }

  @Test(arguments: [
    (["--bas"], UsageError.unknownOption("--bas")),
    (["--"], nil),
    (["--=x"], .unknownOption("--")),
    (["-x"], .unknownOption("-x")),
    (["-qx"], .unknownOption("-x")),
    (["-é"], .unknownOption("-é")),
    (["--quiet=yes"], .unexpectedArgument(option: "--quiet")),
    (["--output"], .missingArgument(option: "--output")),
    (["-qo"], .missingArgument(option: "-o")),
  ])
  func namesTheOptionThatIsWrong(arguments: [String], expected: UsageError?) {
    var found: UsageError?
    do throws(UsageError) {
      _ = try parser.parse(arguments)
    } catch {
      found = error
    }
    #expect(found == expected)
  }
}
