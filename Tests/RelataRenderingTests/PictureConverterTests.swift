import RelataFormats
import RelataGraph
import RelataRendering
import RelataTestSupport
import RelataText
import Testing

@Suite struct PictureConverterTests {
  private func svg() throws -> [UInt8] {
    let renderer = DiagramRenderer(writer: DOTWriter(ontology: try Ontology.bundled()))
    return try renderer.svg(of: renderer.writer.diagram(of: try SampleGraph.graph()))
  }

  @Test func imageHasTwicePointsOfTheDrawing() throws {
    let svg = try svg()
    let image = try PictureConverter().bytes(of: svg, as: .png)
    #expect(Array(image.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let root = try SVGReading.root(svg)
    let width = try #require(root.attributes["width"].flatMap(Double.init))
    // Width in the header of PNG: four bytes from the 16th.
    let found = image[16..<20].reduce(0) { $0 * 256 + Int($1) }
    #expect(found == Int((width * 2).rounded(.up)))
  }

  @Test func printedPageIsTheSameEveryTime() throws {
    let svg = try svg()
    let first = try PictureConverter().bytes(of: svg, as: .pdf)
    #expect(String(decoding: first.prefix(5), as: UTF8.self) == "%PDF-")
    #expect(try PictureConverter().bytes(of: svg, as: .pdf) == first)
    #expect(
      try PictureConverter().bytes(of: svg, as: .png) == PictureConverter().bytes(of: svg, as: .png)
    )
  }

  @Test(arguments: ["", "<svg", "<svg width=\"10\" height=\"10\"><a</svg>", "no picture"])
  func whatIsNoPictureIsRefused(text: String) {
    for format in PictureConverter.Format.allCases {
      #expect(throws: RenderingError.self) {
        try PictureConverter().bytes(of: Array(text.utf8), as: format)
      }
    }
  }

  @Test func hugePictureIsMadeSmallerNotRefused() throws {
    let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="10"/>"#
    #expect(try PictureConverter().bytes(of: Array(svg.utf8), as: .png).count > 100)
  }

  @Test func memoryStaysFlatOverManyPictures() throws {
    let svg = Array(
      #"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><text y="20">x</text></svg>"#
        .utf8)
    let convert = {
      for format in PictureConverter.Format.allCases {
        _ = try PictureConverter().bytes(of: svg, as: format)
      }
      _ = try? PictureConverter().bytes(of: Array(svg.dropLast(9)), as: .png)
    }
    // Other tests at work meanwhile need memory too; what leaks does so in every round.
    let growths = try (0..<4).map { _ in
      let before = try residentPages()
      for _ in 0..<40 { try convert() }
      return try residentPages() - before
    }
    // An image takes two megabytes; one in ten that leaks would show.
    #expect(try #require(growths.min()) < 1_500)
  }

  private func residentPages() throws -> Int {
    let bytes = try FileContents.read(path: "/proc/self/statm")
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return try #require(Int(fields[1]))
  }
}
