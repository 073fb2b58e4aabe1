public import RelataGraph
import RelataText

/// Draws the course of relations as SVG: a lane for each pair, a mark for each statement of a day.
///
/// Marks have the colour of the relation's family; a triangle points up for a friendly and down for a
/// hostile relation, so that colour is not needed. The words of the articles are shown beside the
/// pointer.
public struct TimelineSVGWriter: Sendable {
  private let ontology: Ontology
  private let style: DiagramStyle

  /// Makes a writer with the colours of relata's diagrams.
  public init(ontology: Ontology) {
    self.ontology = ontology
    style = (try? DiagramStyle.bundled()) ?? DiagramStyle()
  }

  /// The drawing.
  ///
  /// - Complexity: O(n) in statements.
  public func text(of timeline: Timeline) -> String {
    TimelineDrawing(
      timeline: timeline, words: ComparisonWords(union: timeline.graph, ontology: ontology),
      ontology: ontology, style: style
    ).text
  }
}

/// The geometry and the elements of a drawing; lengths are in pixels.
private struct TimelineDrawing {
  let timeline: Timeline
  let words: ComparisonWords
  let ontology: Ontology
  let style: DiagramStyle

  private static let labelWidth = 300
  private static let plotWidth = 840
  private static let laneHeight = 34
  private static let headHeight = 64
  private static let markStep = 9
  /// Most marks of one day above each other; the rest is told in the last one's words.
  private static let markLimit = 3

  var text: String {
    let height =
      TimelineDrawing.headHeight + timeline.courses.count * TimelineDrawing.laneHeight + 20
    let width = TimelineDrawing.labelWidth + TimelineDrawing.plotWidth + 40
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        + " viewBox=\"0 0 \(width) \(height)\" font-family=\"Helvetica, Arial, sans-serif\""
        + " font-size=\"12\" fill=\"#1A1A1A\">",
      "<title>Relations over time</title>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>",
    ]
    lines += legend + axis(height: height)
    for (number, course) in timeline.courses.enumerated() { lines += lane(course, number) }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  // MARK: - Time

  private var days: [PartialDate] {
    Array(Set(timeline.courses.flatMap { $0.points.compactMap(\.date) })).sorted()
  }

  /// Where a date stands; an unknown one after all others.
  private func x(of date: PartialDate?) -> Int {
    let left = TimelineDrawing.labelWidth + 20
    let right = TimelineDrawing.labelWidth + TimelineDrawing.plotWidth - 30
    guard let date, let first = days.first, let last = days.last else { return right + 30 }
    let span = last.dayNumber - first.dayNumber
    guard span > 0 else { return (left + right) / 2 }
    return left + (date.dayNumber - first.dayNumber) * (right - left) / span
  }

  private func axis(height: Int) -> [String] {
    var lines: [String] = []
    var lastX = -1000
    for day in days {
      let x = x(of: day)
      let isLabelled = x - lastX >= 76
      let color = isLabelled ? "#DDDDDD" : "#F2F2F2"
      lines.append(
        "<line x1=\"\(x)\" y1=\"\(TimelineDrawing.headHeight - 8)\" x2=\"\(x)\""
          + " y2=\"\(height - 10)\" stroke=\"\(color)\"/>")
      guard isLabelled else { continue }
      lastX = x
      lines.append(
        "<text x=\"\(x)\" y=\"\(TimelineDrawing.headHeight - 14)\" text-anchor=\"middle\">"
          + "\(day.iso8601)</text>")
    }
    return lines
  }

  // MARK: - Lanes

  private func lane(_ course: Timeline.Course, _ number: Int) -> [String] {
    let middle =
      TimelineDrawing.headHeight + number * TimelineDrawing.laneHeight
      + TimelineDrawing.laneHeight / 2
    let title = "\(words.name(course.first)) – \(words.name(course.second))"
    let shown = LabelText.clean(title, limit: 40)
    var lines = [
      "<g class=\"pair\">", "<title>\(escaped(title))</title>",
      "<text x=\"10\" y=\"\(middle + 4)\">\(escaped(shown))</text>",
      "<line x1=\"\(TimelineDrawing.labelWidth)\" y1=\"\(middle)\""
        + " x2=\"\(TimelineDrawing.labelWidth + TimelineDrawing.plotWidth)\" y2=\"\(middle)\""
        + " stroke=\"#CCCCCC\"/>",
    ]
    for point in course.points { lines += marks(of: point, middle: middle) }
    return lines + ["</g>"]
  }

  private func marks(of point: Timeline.Point, middle: Int) -> [String] {
    let x = x(of: point.date)
    let count = min(point.statements.count, TimelineDrawing.markLimit)
    let top = middle - (count - 1) * TimelineDrawing.markStep / 2
    return (0..<count).map { index in
      let isLast = index == count - 1
      let hidden = isLast ? Array(point.statements[(index + 1)...]) : []
      return mark(
        [point.statements[index]] + hidden, date: point.date,
        x: x, y: top + index * TimelineDrawing.markStep)
    }
  }

  private func mark(_ statements: [Statement], date: PartialDate?, x: Int, y: Int) -> String {
    guard let first = statements.first else { return "" }
    let relation = ontology.relationNamed(first.relation)
    let color = style.color(ofFamily: relation?.family ?? "").light
    let isAsserted = first.stance.isAnnounced
    let paint =
      isAsserted
      ? "fill=\"\(color)\" stroke=\"\(color)\"" : "fill=\"#FFFFFF\" stroke=\"\(color)\""
    let tooltip = statements.map { statement in
      let head = "\(words.sentence(Edge(statement))) (\(words.qualifiers(statement)))"
      return ([head] + statement.evidence.prefix(3).map(words.quotation)).joined(separator: "\n")
    }
    let title = ([date?.iso8601 ?? "undated"] + tooltip).joined(separator: "\n")
    return "<path class=\"mark\" d=\"\(shape(tone: relation?.tone ?? 0, x: x, y: y))\" \(paint)>"
      + "<title>\(escaped(title))</title></path>"
  }

  /// A triangle that points up or down, or a square.
  private func shape(tone: Int, x: Int, y: Int) -> String {
    if tone == 0 { return "M\(x - 4) \(y - 4)h8v8h-8z" }
    let sign = tone > 0 ? 1 : -1
    return "M\(x - 5) \(y + 4 * sign)h10L\(x) \(y - 5 * sign)z"
  }

  // MARK: - Legend

  private var legend: [String] {
    let present = Set(
      timeline.courses.flatMap { $0.points.flatMap(\.statements) }.compactMap {
        ontology.relationNamed($0.relation)?.family
      })
    var families: [String] = []
    for relation in ontology.relations
    where present.contains(relation.family) && !families.contains(relation.family) {
      families.append(relation.family)
    }
    var x = 10
    var lines: [String] = []
    for family in families {
      let color = style.color(ofFamily: family).light
      let label = family.split(separator: "-").joined(separator: " ")
      lines.append("<rect x=\"\(x)\" y=\"10\" width=\"10\" height=\"10\" fill=\"\(color)\"/>")
      lines.append("<text x=\"\(x + 15)\" y=\"19\">\(escaped(label))</text>")
      x += 35 + 7 * label.count
    }
    let key = "▲ friendly · ▼ hostile · hollow: hypothetical, denied or ended"
    return lines + ["<text x=\"\(x)\" y=\"19\" fill=\"#555555\">\(key)</text>"]
  }

  private func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { LabelText.clean(String($0), limit: 400) }
    var bytes: [UInt8] = []
    appendXMLText(lines.joined(separator: "\n"), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension PartialDate {
  /// Days since some day long ago; a less exact date counts from its first day.
  fileprivate var dayNumber: Int {
    // Months from March on, so that the day that is sometimes missing is the last of the year.
    let month = month ?? 1
    let year = month > 2 ? year : year - 1
    let shifted = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + (day ?? 1)
  }
}
