import Foundation
import FoundationXML
import RelataGraph
import RelataTestSupport
import RelataText

@testable import RelataRendering

/// An element of a picture, as a reader of XML has it.
final class SVGElement {
  let name: String
  let attributes: [String: String]
  var text = ""
  var children: [SVGElement] = []

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The words of its class.
  var classes: Set<String> {
    Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
  }

  /// All elements below it, and itself.
  var all: [SVGElement] { [self] + children.flatMap(\.all) }

  func elements(ofClass name: String) -> [SVGElement] { all.filter { $0.classes.contains(name) } }

  func first(_ name: String) -> SVGElement? { all.first { $0.name == name } }

  /// The box of a `rect`, or of a `path` of the kind that outlines are made of.
  var box: Box? {
    if name == "path" { return attributes["d"].flatMap(PathBox.box) }
    let sides = ["x", "y", "width", "height"].compactMap { attributes[$0].flatMap(Double.init) }
    guard name == "rect", sides.count == 4 else { return nil }
    return Box(
      left: sides[0], top: sides[1], right: sides[0] + sides[2], bottom: sides[1] + sides[3])
  }
}

/// Reads a picture with a parser of XML that is not relata's.
enum SVGReading {
  struct NotWellFormed: Error { let reason: String }

  static func root(_ svg: [UInt8]) throws -> SVGElement {
    let parser = XMLParser(data: Data(svg))
    let builder = Builder()
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      throw NotWellFormed(
        reason: "line \(parser.lineNumber): \(String(describing: parser.parserError))")
    }
    return root
  }

  private final class Builder: NSObject, XMLParserDelegate {
    var root: SVGElement?
    private var open: [SVGElement] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let element = SVGElement(name: name, attributes: attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
  }
}

/// The box of the data of a path, by its ends and, for arcs in absolute places, their radii.
private enum PathBox {
  static func box(_ data: String) -> Box? {
    var places: [Point] = []
    var at = Point(x: 0, y: 0)
    for command in commands(data) {
      let n = command.numbers
      switch command.letter {
      case "M", "L", "C":
        for index in stride(from: 0, to: n.count - 1, by: 2) {
          at = Point(x: n[index], y: n[index + 1])
          places.append(at)
        }
      case "h": at.x += n.first ?? 0
      case "v": at.y += n.first ?? 0
      case "a": at = at + Point(x: n[5], y: n[6])
      case "A":
        let end = Point(x: n[5], y: n[6])
        let middle = (at + end) * 0.5
        places += [Point(x: middle.x, y: middle.y - n[1]), Point(x: middle.x, y: middle.y + n[1])]
        at = end
      default: break
      }
      places.append(at)
    }
    return Box.around(places.map { Box(left: $0.x, top: $0.y, right: $0.x, bottom: $0.y) })
  }

  private static func commands(_ data: String) -> [(letter: Character, numbers: [Double])] {
    var commands: [(letter: Character, numbers: [Double])] = []
    var number = ""
    func end() {
      if let value = Double(number), !commands.isEmpty {
        commands[commands.count - 1].numbers.append(value)
      }
      number = ""
    }
    for character in data {
      if character.isLetter {
        end()
        commands.append((character, []))
      } else if character == "," || character == " " {
        end()
      } else {
        number.append(character)
      }
    }
    end()
    return commands
  }
}

/// A graph of many things with random edges.
enum LargeGraph {
  static func graph(
    thingCount: Int, edgeCount: Int, ontology: Ontology, seed: UInt64 = 7
  ) throws -> KnowledgeGraph {
    let naming = try Naming()
    var generator = SeededGenerator(seed: seed)
    var graph = KnowledgeGraph(base: naming.base)
    let text = SourceText("words")
    let article = Article(iri: naming.article(Slug("large")), identifier: "large", textDigest: "")
    graph.insert(article)
    let things = (0..<thingCount).map { index in
      let entry = ontology.classes[index % ontology.classes.count]
      return Thing(
        iri: naming.thing(classWord: entry.iriWord, slug: Slug("thing \(index)")),
        className: entry.name, name: "Thing number \(index)")
    }
    for thing in things { graph.insert(thing) }
    let evidence = Evidence(article: article.iri, text: text, span: TextSpan(0, 5))
    while graph.statementCount < edgeCount {
      guard let relation = ontology.relations.randomElement(using: &generator),
        let subject = things.randomElement(using: &generator),
        let object = things.randomElement(using: &generator)
      else { break }
      try graph.insert(
        Statement(
          subject: subject.iri, relation: relation.name, object: object.iri,
          stance: Stance.allCases.randomElement(using: &generator) ?? .actual, rule: "random",
          evidence: [evidence]),
        symmetric: relation.isSymmetric)
    }
    return graph
  }
}
