import RelataFormats
import RelataGraph
import RelataTestSupport
import Testing

/// Differences and timelines as text, JSON and SVG.
@Suite struct ComparisonWritersTests {
  let fixture: ComparisonFixture

  init() throws { fixture = try ComparisonFixture() }

  @Test func writesADifferenceForPeople() throws {
    let text = DiffTextWriter(ontology: fixture.ontology).text(of: try fixture.diff)
    expectGolden(Array(text.utf8), path: goldenPath("diff.txt"))
  }

  @Test func writesADifferenceAsJSON() throws {
    let bytes = DiffJSONWriter(ontology: fixture.ontology)
      .bytes(of: try fixture.diff, explaining: fixture.rules)
    expectGolden(bytes, path: goldenPath("diff.json"))
  }

  @Test func writesNothingForEqualGraphs() throws {
    let comparer = GraphComparer(
      rules: fixture.rules, opposites: try OppositeRelations.bundled(ontology: fixture.ontology))
    let diff = comparer.difference(from: fixture.before, to: fixture.before)
    #expect(DiffTextWriter(ontology: fixture.ontology, hasColor: true).text(of: diff).isEmpty)
  }

  @Test func writesColorsOnlyWhenAsked() throws {
    let diff = try fixture.diff
    let plain = DiffTextWriter(ontology: fixture.ontology).text(of: diff)
    let colored = DiffTextWriter(ontology: fixture.ontology, hasColor: true).text(of: diff)
    #expect(!plain.contains("\u{1B}") && colored.contains("\u{1B}[32m"))
    #expect(colored.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  @Test func showsNoControlsOfHostileGraphs() throws {
    var generator = SeededGenerator(seed: 95)
    let comparer = GraphComparer(
      rules: fixture.rules, opposites: try OppositeRelations.bundled(ontology: fixture.ontology))
    for _ in 0..<40 {
      let (first, second) = (try RandomGraph.graph(&generator), try RandomGraph.graph(&generator))
      let diff = comparer.difference(from: first, to: second)
      let text = DiffTextWriter(ontology: fixture.ontology).text(of: diff)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func writesATimeline() throws {
    let timeline = Timeline(of: [fixture.after, fixture.before], rules: fixture.rules)
    let text = TimelineTextWriter(ontology: fixture.ontology).text(of: timeline)
    expectGolden(Array(text.utf8), path: goldenPath("timeline.txt"))
    expectGolden(
      TimelineJSONWriter(ontology: fixture.ontology).bytes(of: timeline),
      path: goldenPath("timeline.json"))
    let drawing = TimelineSVGWriter(ontology: fixture.ontology).text(of: timeline)
    expectGolden(Array(drawing.utf8), path: goldenPath("timeline.svg"))
  }

  @Test func showsOnlyThePairsInFocus() throws {
    let graphs = [fixture.before, fixture.after]
    let timeline = Timeline(of: graphs, rules: fixture.rules, focus: "belmora")
    #expect(timeline.courses.count == 1 && timeline.courses[0].points.count == 2)
    #expect(Timeline(of: graphs, rules: fixture.rules, focus: "Nowhere").courses.isEmpty)
  }
}
