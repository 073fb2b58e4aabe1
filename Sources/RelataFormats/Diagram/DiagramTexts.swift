import RelataGraph
import RelataText

/// What stands around a diagram: title, caption and source.
struct DiagramTexts {
  let builder: DiagramBuilder
  /// The things that are shown.
  let shown: [Thing]
  /// Number of edges of each.
  let weights: [IRI: Int]

  private var articles: [Article] { builder.graph.articles }

  /// The headline of the article, or else the things that have most edges.
  var title: String {
    let articles = articles
    let headline = LabelText.clean(articles.first?.headline ?? "", limit: 200)
    if articles.count == 1 && !headline.isEmpty { return headline }
    let names = mainNames
    guard let last = names.last else { return "Relationship diagram" }
    let things =
      names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
    return articles.count > 1 ? "\(things) in \(articles.count) articles" : things
  }

  private var mainNames: [String] {
    let ordered = shown.sorted { left, right in
      let (first, second) = (weights[left.iri] ?? 0, weights[right.iri] ?? 0)
      return first == second ? left.iri < right.iri : first > second
    }
    return ordered.prefix(3).map { LabelText.clean(builder.name(of: $0), limit: 60) }
  }

  /// The date, the counts, and what was left out.
  func caption(shown: Int, of total: Int, edges: Int) -> String {
    let dates = articles.compactMap(\.datePublished).sorted()
    var parts: [String] = []
    if let first = dates.first, let last = dates.last {
      parts.append(first == last ? first.words : "\(first.words) to \(last.words)")
    }
    parts.append("\(counted(shown, "thing")), \(counted(edges, "relation"))")
    // Of a part of a graph the notes say what is left out.
    let omitted = builder.options.notes.isEmpty ? total - shown : 0
    if omitted > 0 { parts.append("\(counted(omitted, "thing")) without relations left out") }
    let notes = builder.options.notes.map { LabelText.clean($0, limit: 200) }
    return (parts + notes).joined(separator: " · ")
  }

  /// Where the words are found.
  var source: String {
    let articles = articles
    guard let first = articles.first else { return "" }
    guard articles.count == 1 else { return "Source: \(articles.count) articles" }
    return "Source: " + LabelText.clean(first.url?.value ?? first.identifier, limit: 160)
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension PartialDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The date as people write it: `15 April 2031`.
  var words: String {
    let name = month.flatMap { (1...12).contains($0) ? PartialDate.months[$0 - 1] : nil }
    return [day.map { String($0) }, name, String(year)].compactMap { $0 }.joined(separator: " ")
  }
}

extension EventDate {
  /// The date or the range as people write it.
  var words: String { start == end ? start.words : "\(start.words) to \(end.words)" }
}
