import RelataLinguistics
import RelataText

/// Cuts sentences that a parser drew across the end of a paragraph.
///
/// A headline, a byline or a letterhead has no full stop, so a parser takes it for the beginning of the
/// sentence below it: "Ada Brun, Spokesperson" and then "Rovia condemns …". No sentence goes over an
/// empty line, so the trees are cut there: a word whose head lies beyond becomes a root, or takes the
/// place that its head had in the paragraph of the word.
enum ParagraphSplitter {
  /// The document with sentences that end with their paragraph; itself when all do.
  ///
  /// - Complexity: O(n) in tokens.
  static func split(_ document: AnnotatedDocument) -> AnnotatedDocument {
    let paragraphs = paragraphs(of: document)
    guard crosses(document, paragraphs) else { return document }
    var columns = AnnotatedDocument.Columns()
    columns.spans = document.spans
    columns.lemmas = document.lemmas
    columns.partsOfSpeech = document.partsOfSpeech
    columns.tags = document.tags
    columns.morphologies = document.morphologies
    columns.heads = document.heads
    columns.labels = document.labels
    columns.entities = document.entities.filter { entity in
      paragraphs[entity.tokens.lowerBound] == paragraphs[entity.tokens.upperBound - 1]
    }
    for index in document.indices { reattach(index, document, paragraphs, &columns) }
    columns.sentences = document.sentences.flatMap { pieces(of: $0, paragraphs) }
    // The columns are those of a valid document but for heads, which stay within their pieces.
    return (try? AnnotatedDocument(text: document.text, columns: columns)) ?? document
  }

  /// Number of the paragraph of each token; the white space between two belongs to the first.
  private static func paragraphs(of document: AnnotatedDocument) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(document.count)
    var number: Int32 = 0
    for index in document.indices {
      numbers.append(number)
      guard document.partsOfSpeech[index] == .space else { continue }
      let span = document.spans[index]
      let bytes = document.text.utf8[span.lowerBound..<span.upperBound]
      if bytes.lazy.filter({ $0 == UInt8(ascii: "\n") }).prefix(2).count == 2 { number += 1 }
    }
    return numbers
  }

  private static func crosses(_ document: AnnotatedDocument, _ paragraphs: [Int32]) -> Bool {
    document.sentences.contains { paragraphs[$0.lowerBound] != paragraphs[$0.upperBound - 1] }
  }

  private static func pieces(
    of sentence: Range<Int>, _ paragraphs: [Int32]
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence.dropFirst() where paragraphs[index] != paragraphs[index - 1] {
      pieces.append(start..<index)
      start = index
    }
    pieces.append(start..<sentence.upperBound)
    return pieces
  }

  private static func reattach(
    _ index: Int, _ document: AnnotatedDocument, _ paragraphs: [Int32],
    _ columns: inout AnnotatedDocument.Columns
  ) {
    guard let head = document.head(of: index), paragraphs[head] != paragraphs[index] else { return }
    if let above = document.head(of: head), paragraphs[above] == paragraphs[index],
      !document.isInSubtree(above, of: index)
    {
      columns.heads[index] = Int32(above)
      columns.labels[index] = document.labels[head]
    } else {
      columns.heads[index] = Int32(index)
      columns.labels[index] = .root
    }
  }
}
