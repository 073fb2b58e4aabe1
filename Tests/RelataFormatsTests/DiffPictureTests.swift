import RelataFormats
import RelataGraph
import RelataTestSupport
import Testing

/// Pictures of a difference.
@Suite struct DiffPictureTests {
  let fixture: ComparisonFixture
  let picture: DiffPicture

  init() throws {
    fixture = try ComparisonFixture()
    picture = DiffPicture(of: try fixture.diff, ontology: fixture.ontology)
  }

  var drawing: String {
    let groups = (picture.things + picture.edges).map {
      "<g id=\"\($0.id)\"><path d=\"M0 0\"/></g>"
    }
    return "<?xml version=\"1.0\"?>\n<svg width=\"300pt\" height=\"100pt\""
      + " viewBox=\"0.00 0.00 300.00 100.00\">\(groups.joined())</svg>\n"
  }

  @Test func marksWhatIsNewGoneAndChanged() {
    let marks = Dictionary(grouping: picture.edges, by: \.mark).mapValues(\.count)
    #expect(marks == [.kept: 1, .new: 1, .gone: 1, .changed: 1])
  }

  @Test func tellsTheChangeInTheLabel() {
    let dot = picture.marked(dot: DOTWriter(ontology: fixture.ontology).text(of: picture.graph))
    #expect(dot.contains("meets with: planned → actual"))
    let gone = dot.split(separator: "\n").first { $0.contains("label=\"agrees with") }
    #expect(gone?.hasSuffix("fontcolor=\"#96002B\", style=\"dashed\"];") == true)
  }

  @Test func showsThreeViewsOfOneDrawing() throws {
    let page = try #require(DiffPage(picture, drawing: Array(drawing.utf8)))
    let alone = page.svg(sideBySide: false)
    let beside = page.svg(sideBySide: true)
    #expect(
      alone.split(separator: "<path d=\"M0 0\"/>").count == picture.things.count
        + picture.edges.count + 1)
    for view in ["before", "after", "difference"] {
      #expect(beside.contains("id=\"\(view)/country/arvania\""))
    }
    // The new edge is hidden in A, the one that is gone in B.
    let hidden = beside.split(separator: "\n").filter { $0.contains("visibility:hidden") }
    #expect(hidden.count == 2)
    for (view, mark) in [("before", DiffPicture.Mark.new), ("after", .gone)] {
      let edge = try #require(picture.edges.first { $0.mark == mark })
      #expect(hidden.contains { $0.contains("\"\(view)/\(edge.id)\"") })
    }
    #expect(beside.contains("width=\"300.0\" height=\"100.0\"") && !beside.contains("300pt"))
  }

  @Test func refusesADrawingWithoutASize() {
    #expect(DiffPage(picture, drawing: Array("<svg></svg>".utf8)) == nil)
    #expect(DiffPage(picture, drawing: Array("<svg viewBox=\"0 0 0 a\"></svg>".utf8)) == nil)
    #expect(DiffPage(picture, drawing: []) == nil)
  }

  @Test func writesThePageWithTheWords() throws {
    let page = try #require(DiffPage(picture, drawing: Array(drawing.utf8)))
    let html = page.html(sideBySide: false, words: "a < b")
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("a &lt; b"))
    #expect(!html.contains("<script"))
  }
}
