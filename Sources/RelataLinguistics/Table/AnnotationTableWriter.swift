import RelataText

/// Writes annotated documents as a table, one token a line, for people and for other tools.
///
/// Cells are separated by tabs: index in the document, text (escaped as in JSON, without quotes),
/// lemma (likewise), part of speech, tag, head index, label, entity (`B-GPE`, `I-GPE`, `O`), sentence
/// start (0 or 1), start and end in code points of the article's text. `# id` stands before each
/// document and an empty line after it.
public struct AnnotationTableWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The lines of one document, as UTF-8.
  ///
  /// - Complexity: O(n) in tokens.
  public func bytes(of document: AnnotatedDocument, identifier: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(document.count * 64)
    output.append(contentsOf: "# \(escaped(identifier))\n".utf8)
    let entityCells = entityCells(of: document)
    let starts = Set(document.sentences.map(\.lowerBound))
    for index in document.indices {
      let range = document.text.codePointRange(of: document.spans[index])
      let cells = [
        String(index), escaped(document.text(at: index)), escaped(document.lemmas[index]),
        document.partsOfSpeech[index].name, document.tags[index].rawValue,
        String(document.heads[index]), document.labels[index].rawValue, entityCells[index],
        starts.contains(index) ? "1" : "0", String(range.lowerBound), String(range.upperBound),
      ]
      output.append(contentsOf: cells.joined(separator: "\t").utf8)
      output.append(UInt8(ascii: "\n"))
    }
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private func entityCells(of document: AnnotatedDocument) -> [String] {
    var cells = [String](repeating: "O", count: document.count)
    for entity in document.entities {
      for index in entity.tokens {
        cells[index] = (index == entity.tokens.lowerBound ? "B-" : "I-") + entity.label
      }
    }
    return cells
  }

  /// Escapes what would break a line or a cell, as JSON does (RFC 8259, section 7).
  private func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case ..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
