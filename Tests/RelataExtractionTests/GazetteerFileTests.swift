import RelataGraph
import RelataText
import Testing

@testable import RelataExtraction

@Suite struct GazetteerFileTests {
  private func error(_ files: String...) throws -> DataFileError? {
    let dataFiles = files.enumerated().map { index, rows in
      DataFile(name: "f\(index)", text: rows.replacing(" @ ", with: "\t"))
    }
    let ontology = try GazetteerFixture.ontology.get()
    do {
      try Gazetteer(files: dataFiles, ontology: ontology).checkReferences()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("City @ a @ A", "f0:2: expected 8 cells between tabs, found 3"),
      ("City @ a @ A @ - @ - @ - @ - @ - @ -", "f0:2: expected 8 cells between tabs, found 9"),
      ("Town @ a @ A @ - @ - @ - @ - @ -", "f0:2: the ontology has no class 'Town'"),
      (
        "City @ Ab c @ A @ - @ - @ - @ - @ -",
        "f0:2: expected a slug of small letters, digits and hyphens, found 'Ab c'"
      ),
      (
        "City @ - @ A @ - @ - @ - @ - @ -",
        "f0:2: expected a slug of small letters, digits and hyphens, found ''"
      ),
      ("City @ a @ - @ - @ - @ - @ - @ -", "f0:2: no name"),
      ("City @ a @ !? @ - @ - @ - @ - @ -", "f0:2: '!?' has no letter or digit"),
      ("City @ a @ A @ - @ - @ - @ ... @ -", "f0:2: '...' has no letter or digit"),
      (
        "City @ a @ A @ Q1x @ - @ - @ - @ -",
        "f0:2: expected a Wikidata item or '-', found 'Q1x'"
      ),
      ("City @ a @ A @ - @ B||C @ - @ - @ -", "f0:2: an empty entry among the names"),
      ("City @ a @ A @ - @ - @ B| @ - @ -", "f0:2: an empty entry among the demonyms"),
      ("City @ a @ A @ - @ - @ - @ - @ country", "f0:2: expected 'key=value', found 'country'"),
      ("City @ a @ A @ - @ - @ - @ - @ =x", "f0:2: expected 'key=value', found '=x'"),
      ("City @ a @ A @ - @ - @ - @ - @ x=1;", "f0:2: expected 'key=value', found ''"),
      (
        "City @ a @ A @ - @ - @ - @ - @ country=b",
        "f0:2: country of 'a' leads to no 'country/b'"
      ),
    ])
  func aBadRowIsNamedWithItsLine(row: String, message: String) throws {
    #expect(try error("# first line\n" + row)?.description == message)
  }

  @Test func aSlugMayStandOnceForAClassWordInAllFiles() throws {
    let union = "InternationalOrganization @ a @ A @ - @ - @ - @ - @ -"
    let club = "Organization @ a @ A @ - @ - @ - @ - @ -"
    #expect(try error(union, "\n\n" + club)?.description == "f1:3: slug 'a' stands twice")
    #expect(try error(union, "City @ a @ A @ - @ - @ - @ - @ -") == nil)
  }

  @Test func linesMayEndAsOnWindows() throws {
    let gazetteer = try GazetteerFixture.gazetteer(
      "# x\r\nCity @ a @ A @ - @ - @ - @ - @ x=1\r\n\r\nCity @ b @ B @ - @ - @ - @ - @ -\r\n")
    #expect(gazetteer.count == 2)
    #expect(gazetteer[0].facts == ["x": "1"])
  }

  @Test func noFilesMakeAnEmptyGazetteer() throws {
    let gazetteer = try GazetteerFixture.gazetteer()
    #expect(gazetteer.count == 0)
    #expect(gazetteer.matches(in: ["Vestria"]).isEmpty)
  }

  @Test func randomTextNeverTraps() throws {
    var seeded = SplitMix(state: 7)
    let alphabet = Array("aZ9.-',/|;=\t\n#@ é’—\u{301}ł日🙂\u{0}&+")
    let world = try GazetteerFixture.world()
    for _ in 0..<2_000 {
      let length = Int(seeded.next() % 40)
      let text = String(
        (0..<length).map { _ in alphabet[Int(seeded.next() % UInt64(alphabet.count))] })
      _ = try error(text)
      for match in world.matches(in: text.split(separator: " ").map(String.init)) {
        #expect(!match.tokens.isEmpty && !match.candidates.isEmpty)
      }
    }
  }

  @Test func aLookUpFindsEveryNameOfEveryRow() throws {
    let gazetteer = try GazetteerFixture.bundled.get()
    for index in 0..<gazetteer.count {
      let entry = gazetteer[index]
      let named: [([String], GazetteerNameKind)] = [
        ([entry.name] + entry.names, .name), (entry.demonyms, .demonym), (entry.metonyms, .metonym),
      ]
      for (names, kind) in named {
        for name in names {
          let found = gazetteer.candidates(named: name)
          #expect(
            found.contains { $0.entry == index && $0.kind == kind }, "\(name) of \(entry.slug)")
        }
      }
      #expect(gazetteer.index(classWord: entry.classWord, slug: entry.slug) == index)
    }
  }
}

/// The generator of Steele, Lea and Flood (2014), for numbers that are the same in each run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
