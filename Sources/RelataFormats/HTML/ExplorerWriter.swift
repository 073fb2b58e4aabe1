public import RelataGraph
public import RelataText

/// Writes a graph as one page to explore it in a browser: diagram, tables, and the article's text.
///
/// The page needs nothing but itself: scripts, styles, drawing and data lie in it, and its
/// Content-Security-Policy forbids all else. The same graph, drawing and texts give the same bytes.
/// docs/explorer.md says what it offers, docs/adr/0019 why it is made so.
public struct ExplorerWriter: Sendable {
  /// Classes, relations and their families.
  public let ontology: Ontology
  /// Gives the colours of the families.
  public let style: DiagramStyle

  /// Makes a writer with the style that comes with relata.
  public init(ontology: Ontology) {
    // As in diagrams: without its style, the page would be plain and no less true.
    self.init(ontology: ontology, style: (try? DiagramStyle.bundled()) ?? DiagramStyle())
  }

  /// Makes a writer.
  public init(ontology: Ontology, style: DiagramStyle) {
    self.ontology = ontology
    self.style = style
  }

  /// The page as UTF-8.
  ///
  /// - Parameters:
  ///   - graph: what the page is about.
  ///   - drawing: the diagram as SVG. Its nodes and edges are found by the identifiers that
  ///     docs/diagrams.md promises. It is taken as it is, so it must come from relata's renderer.
  ///   - texts: the texts of articles, by their IRIs. A text whose digest is not the article's is
  ///     left out. Of an article without text the page has what the evidence quotes.
  /// - Complexity: O(n log n) in things and statements, O(n) in bytes of drawing and texts.
  public func bytes(
    of graph: KnowledgeGraph, drawing: [UInt8], texts: [IRI: SourceText] = [:]
  ) -> [UInt8] {
    let svg = EmbeddedDrawing(document: drawing)
    let pageStyle = ExplorerFiles.text("page.css")
    let diagramStyle = ExplorerFiles.text("diagram.css")
    let script = ExplorerScript.bundled()
    let policy = ContentSecurityPolicy(
      scripts: [script], styles: [pageStyle, diagramStyle] + svg.styles)
    let head = ExplorerHead(graph: graph)
    let data = ExplorerData(graph: graph, ontology: ontology, style: style, texts: texts)
    return PageTemplate(ExplorerFiles.text("page.html")).filled([
      "policy": Array(policy.text.utf8),
      "title": Array(head.title.utf8),
      "source": Array(head.source.utf8),
      "page.css": Array(pageStyle.utf8),
      "diagram.css": Array(diagramStyle.utf8),
      "drawing": svg.bytes,
      "data": data.json(),
      "script": Array(script.utf8),
    ])
  }
}

/// The files that the page is made of.
enum ExplorerFiles {
  /// The file `name` below `Data/explorer`; empty if there is none, which the tests would tell.
  static func text(_ name: String) -> String {
    EmbeddedData.files.first { $0.path == "explorer/" + name }?.text.description ?? ""
  }
}

/// A drawing as it stands in a page: without what comes before the `svg` tag.
struct EmbeddedDrawing {
  /// The `svg` element.
  let bytes: [UInt8]
  /// The contents of its `style` elements, whose digests the policy of the page must name.
  let styles: [String]

  init(document: [UInt8]) {
    let text = String(decoding: document, as: UTF8.self)
    let element = text.firstRange(of: "<svg").map { text[$0.lowerBound...] } ?? ""
    bytes = Array(element.utf8)
    var styles: [String] = []
    var rest = element
    while let tag = rest.firstRange(of: "<style"),
      let start = rest[tag.upperBound...].firstIndex(of: ">"),
      let end = rest[start...].firstRange(of: "</style>")
    {
      styles.append(String(rest[rest.index(after: start)..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    self.styles = styles
  }
}

extension Substring {
  /// The first place of `words`, compared byte for byte.
  ///
  /// - Complexity: O(n) in bytes, for words that begin with a rare byte.
  fileprivate func firstRange(of words: String) -> Range<Index>? {
    let pattern = Array(words.utf8)
    var rest = utf8[...]
    while let start = rest.firstIndex(of: pattern[0]) {
      if rest[start...].starts(with: pattern) {
        return start..<utf8.index(start, offsetBy: pattern.count)
      }
      rest = rest[utf8.index(after: start)...]
    }
    return nil
  }
}

extension String {
  fileprivate func firstRange(of words: String) -> Range<Index>? {
    self[...].firstRange(of: words)
  }
}
