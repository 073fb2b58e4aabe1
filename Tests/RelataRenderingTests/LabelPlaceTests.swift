import Foundation
import Glibc
import RelataFormats
import RelataGraph
import RelataTestSupport
import RelataText
import Testing

@testable import RelataRendering

/// Where boxes of one picture lie on each other, or outside of it, in words.
func overlaps(in svg: [UInt8]) throws -> [String] {
  let root = try SVGReading.root(svg)
  let nodes = root.elements(ofClass: "node").compactMap { node in
    node.elements(ofClass: "shape").first?.box.map { (node.attributes["id"] ?? "", $0) }
  }
  let labels = root.elements(ofClass: "edge").compactMap { edge in
    edge.elements(ofClass: "plate").first?.box.map { (edge.attributes["id"] ?? "", $0) }
  }
  let canvas = root.elements(ofClass: "canvas")[0]
  let (width, height) = (
    Double(canvas.attributes["width"] ?? "") ?? 0, Double(canvas.attributes["height"] ?? "") ?? 0
  )
  let page = Box(left: 0, top: 0, right: width, bottom: height)
  var found: [String] = []
  let all = nodes + labels
  for (index, (name, box)) in all.enumerated() {
    if page.union(box) != page { found.append("\(name) is outside") }
    for (other, otherBox) in all[(index + 1)...]
    // Places are written with two decimals.
    where box.grown(by: -0.02).overlaps(otherBox) { found.append("\(name) and \(other)") }
  }
  return found
}

@Suite struct LabelPlaceTests {
  private func renderer(_ layout: DiagramRenderer.Layout? = nil) throws -> DiagramRenderer {
    DiagramRenderer(writer: DOTWriter(ontology: try Ontology.bundled()), layout: layout)
  }

  private func firstArticle() throws -> KnowledgeGraph {
    let path = try #require(Repository.files(in: "output").first { $0.hasSuffix(".jsonld") })
    let bytes = try FileContents.read(path: Repository.root.appendingPathComponent(path).path)
    return try GraphReader(ontology: try Ontology.bundled()).graph(from: bytes)
  }

  @Test(arguments: DiagramRenderer.Layout.allCases, [false, true])
  func nothingOverlapsOnTheFirstArticle(
    layout: DiagramRenderer.Layout, showsSpeakers: Bool
  ) throws {
    let renderer = try renderer(layout)
    var options = DiagramOptions()
    options.showsSpeakers = showsSpeakers
    let diagram = renderer.writer.diagram(of: try firstArticle(), options: options)
    let drawing = try renderer.drawing(of: diagram)
    #expect(try overlaps(in: drawing.svg).isEmpty)
    #expect(drawing.notes.isEmpty, "every label has a place")
  }

  @Test(arguments: 0..<10)
  func nothingOverlapsOnOtherGraphs(number: Int) throws {
    let ontology = try Ontology.bundled()
    let count = 8 + 4 * number
    let graph = try LargeGraph.graph(
      thingCount: count, edgeCount: count * 3 / 2, ontology: ontology, seed: UInt64(number))
    for layout in [DiagramRenderer.Layout.dot, .sfdp, .neato] {
      let renderer = try renderer(layout)
      let drawing = try renderer.drawing(of: renderer.writer.diagram(of: graph))
      #expect(try overlaps(in: drawing.svg).isEmpty, "\(layout)")
    }
  }

  /// Graphs to look at that are not kept with the project: `RELATA_DRAWN_GRAPHS=FOLDER swift test …`.
  @Test(.enabled(if: getenv("RELATA_DRAWN_GRAPHS") != nil))
  func nothingOverlapsOnGraphsOfTheUser() throws {
    let folder = getenv("RELATA_DRAWN_GRAPHS").map { String(cString: $0) } ?? ""
    let reader = GraphReader(ontology: try Ontology.bundled())
    for name in try filesEnding(".jsonld", in: folder) {
      let graph = try reader.graph(from: try FileContents.read(path: "\(folder)/\(name)"))
      for layout in [DiagramRenderer.Layout.dot, .sfdp] {
        let renderer = try renderer(layout)
        let drawing = try renderer.drawing(of: renderer.writer.diagram(of: graph))
        #expect(try overlaps(in: drawing.svg).isEmpty, "\(name), \(layout)")
        #expect(drawing.notes.isEmpty, "\(name), \(layout)")
      }
    }
  }

  private func filesEnding(_ ending: String, in folder: String) throws -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(ending) { names.append(name) }
    }
    return names.sorted()
  }

  @Test func linesGoThroughTheirLabels() throws {
    let renderer = try renderer(.dot)
    let diagram = renderer.writer.diagram(of: try SampleGraph.graph())
    let root = try SVGReading.root(try renderer.svg(of: diagram))
    let crossed = root.elements(ofClass: "edges")[0].elements(ofClass: "edge").count { edge in
      guard let plate = edge.elements(ofClass: "plate").first?.box,
        let line = edge.elements(ofClass: "line").first?.attributes["d"]
      else { return false }
      let numbers = line.dropFirst().split { "C, ".contains($0) }.compactMap { Double($0) }
      let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
        Point(x: numbers[$0], y: numbers[$0 + 1])
      }
      return Curve(points: points)?.samples(100).contains(where: plate.contains) == true
    }
    #expect(crossed >= diagram.edges.count * 8 / 10)
  }

  @Test func crowdedLabelIsLeftOutRatherThanLaidOverAnother() {
    let wall = Box(left: -500, top: -500, right: 500, bottom: 500)
    let label = LabelPlacer.Label(
      curve: Curve.arc(from: Point(x: -50, y: 0), to: Point(x: 50, y: 0), bulge: 0), wish: nil,
      width: 30, height: 12, rank: 1)
    #expect(LabelPlacer(nodes: [wall]).boxes(for: [label]) == [nil])
    let free = LabelPlacer(nodes: []).boxes(for: [label, label])
    #expect(free[0] != nil && free[1] != nil && free[0] != free[1])
  }

  @Test func whatIsSaidOftenChoosesFirst() {
    let line = Curve.arc(from: Point(x: 0, y: 0), to: Point(x: 60, y: 0), bulge: 0)
    let labels = [1, 5].map {
      LabelPlacer.Label(curve: line, wish: nil, width: 40, height: 12, rank: $0)
    }
    // Between the walls there is room for one.
    let walls = [(-100.0, -9.0), (9, 100)].map {
      Box(left: -50, top: $0.0, right: 110, bottom: $0.1)
    }
    let boxes = LabelPlacer(nodes: walls).boxes(for: labels)
    #expect(boxes[0] == nil && boxes[1] != nil)
  }
}

@Suite struct GeometryTests {
  @Test func boxesAreMovedApartTheSameWayEveryTime() {
    var generator = SeededGenerator(seed: 8)
    for count in [0, 1, 2, 40, 200] {
      let boxes = (0..<count).map { _ in
        Box(
          center: Point(
            x: Double.random(in: 0...300, using: &generator),
            y: Double.random(in: 0...300, using: &generator)),
          width: Double.random(in: 10...120, using: &generator), height: 30)
      }
      let removal = OverlapRemoval(gap: 6)
      let moved = removal.moved(boxes)
      for (index, box) in moved.enumerated() {
        #expect(!moved[(index + 1)...].contains { $0.grown(by: 5.9).overlaps(box) })
      }
      #expect(removal.moved(boxes) == moved)
    }
    let stack = [Box](repeating: Box(left: 0, top: 0, right: 9, bottom: 9), count: 30)
    let moved = OverlapRemoval(gap: 1).moved(stack)
    for (index, box) in moved.enumerated() {
      #expect(!moved[(index + 1)...].contains { $0.overlaps(box) })
    }
  }

  @Test func partsOfACurveLieOnIt() {
    let curve = Curve.arc(from: Point(x: 0, y: 0), to: Point(x: 100, y: 40), bulge: 30)
    let part = curve.part(from: 0.25, to: 0.75)
    for (share, expected) in [(0.0, 0.25), (0.5, 0.5), (1, 0.75)] {
      #expect((part.point(at: share) - curve.point(at: expected)).length < 1e-9)
    }
    let middle = curve.point(at: 0.5) - Point(x: 50, y: 20)
    #expect(abs(middle.length - 30) < 1e-9)
  }

  @Test(arguments: [Outline.box, .roundedBox, .ellipse, .hexagon, .octagon, .tab, .note])
  func clippedEdgesBeginAndEndAtTheOutlines(outline: Outline) {
    let (first, last) = (
      Box(center: Point(x: 0, y: 0), width: 80, height: 30),
      Box(center: Point(x: 220, y: 140), width: 60, height: 40)
    )
    for bulge in [-60.0, 0, 25] {
      let curve = Outline.clipped(
        Curve.arc(from: first.center, to: last.center, bulge: bulge), from: (outline, first),
        to: (outline, last))
      #expect(!outline.contains(curve.point(at: 0.01), in: first))
      #expect(outline.contains(curve.start, in: first.grown(by: 0.5)))
      #expect(!outline.contains(curve.point(at: 0.99), in: last))
      #expect(outline.contains(curve.end, in: last.grown(by: 0.5)))
    }
  }

  @Test func edgesOfTwoThingsHaveArcsOfTheirOwnInBothDirections() throws {
    let ontology = try Ontology.bundled()
    let graph = try LargeGraph.graph(thingCount: 2, edgeCount: 14, ontology: ontology)
    let diagram = DOTWriter(ontology: ontology).diagram(of: graph)
    let nodes = [Point(x: 0, y: 0), Point(x: 300, y: 0)].map {
      Box(center: $0, width: 60, height: 30)
    }
    let edges = ArcRouter(nodes: nodes, outlines: [.box, .box]).routed(diagram.edges)
    let middles = edges.map { $0.curve.point(at: 0.5) }
    for (index, middle) in middles.enumerated() {
      #expect(!middles[(index + 1)...].contains { ($0 - middle).length < 5 })
    }
  }

  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (1.005, "1"), (1.5, "1.5"), (-2.25, "-2.25"), (0.04, "0.04"),
    (123456.789, "123456.79"), (Double.nan, "0"), (Double.infinity, "0"),
  ])
  func numbersHaveTwoDecimalsAtMost(value: Double, text: String) {
    #expect(SVGMarkup.decimal(value) == text)
  }

  @Test func textIsBrokenToTheWidthAndCut() {
    let block = TextBlock.wrapped(
      "a headline that is longer than the page is wide", size: 10, width: 90, lineLimit: 2)
    #expect(block.lines.count == 2 && block.width <= 90)
    #expect(block.lines[1].hasSuffix("…"))
    let word = TextBlock.wrapped(
      String(repeating: "x", count: 500), size: 10, width: 90, lineLimit: 3)
    #expect(word.lines.count == 1 && word.width <= 90)
  }
}
