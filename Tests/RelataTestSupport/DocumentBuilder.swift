public import RelataLinguistics
import RelataText

/// Makes small annotated documents by hand, so that rules can be tested without a model.
///
/// One token a line, in the columns of `relata annotate` less those that can be computed:
/// text, lemma, part of speech, tag, head (index in the sentence, from 0), label, entity (`B-GPE`,
/// `I-GPE`, `O`). Columns are separated by white space; an empty line ends a sentence. Tokens are
/// separated by one space in the text, except before one that is written with a leading `~`.
public enum DocumentBuilder {
  /// A line that is not seven columns, or names no part of speech.
  public struct MalformedLine: Error, Hashable {
    /// The line.
    public let line: String
  }

  /// Makes the document that `table` describes.
  ///
  /// - Throws: ``MalformedLine``, or `InvalidDocument` when the heads make no tree.
  public static func document(_ table: String) throws -> AnnotatedDocument {
    var columns = AnnotatedDocument.Columns()
    var text = ""
    var sentenceStart = 0
    for line in table.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.split(whereSeparator: \.isWhitespace).map(String.init)
      if cells.isEmpty {
        endSentence(&columns, start: &sentenceStart)
        continue
      }
      guard cells.count == 7, let pos = PartOfSpeech(name: cells[2]), let head = Int32(cells[4])
      else { throw MalformedLine(line: String(line)) }
      appendText(cells[0], to: &text, &columns)
      columns.lemmas.append(cells[1])
      columns.partsOfSpeech.append(pos)
      columns.tags.append(Tag(rawValue: cells[3]))
      columns.morphologies.append("")
      columns.heads.append(head + Int32(sentenceStart))
      columns.labels.append(DependencyLabel(rawValue: cells[5]))
      appendEntity(cells[6], to: &columns)
    }
    endSentence(&columns, start: &sentenceStart)
    return try AnnotatedDocument(text: SourceText(text), columns: columns)
  }

  private static func appendText(
    _ cell: String, to text: inout String, _ columns: inout AnnotatedDocument.Columns
  ) {
    let joins = cell.count > 1 && cell.hasPrefix("~")
    let word = joins ? String(cell.dropFirst()) : cell
    if !text.isEmpty && !joins { text += " " }
    let start = text.utf8.count
    text += word
    columns.spans.append(TextSpan(start, text.utf8.count))
  }

  private static func appendEntity(
    _ cell: String, to columns: inout AnnotatedDocument.Columns
  ) {
    let index = columns.spans.count - 1
    if cell.hasPrefix("B-") {
      let label = String(cell.dropFirst(2))
      columns.entities.append(EntityMention(tokens: index..<(index + 1), label: label))
    } else if cell.hasPrefix("I-"), let last = columns.entities.popLast() {
      columns.entities.append(
        EntityMention(tokens: last.tokens.lowerBound..<(index + 1), label: last.label))
    }
  }

  private static func endSentence(
    _ columns: inout AnnotatedDocument.Columns, start: inout Int
  ) {
    guard columns.spans.count > start else { return }
    columns.sentences.append(start..<columns.spans.count)
    start = columns.spans.count
  }
}
