import RelataLinguistics

/// A named stretch of text before it is linked.
struct NameCandidate: Hashable {
  /// Indices of the tokens, without a leading article or a trailing possessive mark.
  let tokens: Range<Int>
  /// The recognizer's label; empty where only the gazetteer knows the name.
  let label: String
  /// The rows of the gazetteer that have this name, the most prominent first.
  let rows: [GazetteerCandidate]
}

/// Finds the names in a document: what the recognizer marked and what the gazetteer knows.
struct MentionDetector {
  let document: AnnotatedDocument
  let lexicon: Lexicon

  /// The recognizer's labels that name things.
  static let nameLabels: Set<String> = [
    "PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART",
  ]

  /// The names in order of their first token, the longer first; a name may lie within another whose
  /// head is a different token.
  ///
  /// - Complexity: O(n) in tokens.
  func names() -> [NameCandidate] {
    let known = lexicon.gazetteer.matches(in: document)
    var found = known.map { match in
      NameCandidate(
        tokens: match.tokens, label: label(overlapping: match.tokens), rows: match.candidates)
    }
    var exact: Set<Range<Int>> = Set(found.map(\.tokens))
    for entity in document.entities where MentionDetector.nameLabels.contains(entity.label) {
      guard let tokens = trimmed(entity.tokens), exact.insert(tokens).inserted,
        !isInsideKnown(tokens, known), looksLikeName(tokens)
      else { continue }
      found.append(NameCandidate(tokens: tokens, label: entity.label, rows: []))
    }
    return resolved(NameCorrector(document: document, lexicon: lexicon).corrected(found))
  }

  /// Drops a leading article, possessive marks and punctuation at the ends.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int>? {
    var range = tokens
    while let first = range.first, isOuter(first) || document.tags[first] == "DT" {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, isOuter(last) || document.tags[last] == "POS" {
      range = range.lowerBound..<last
    }
    return range.isEmpty ? nil : range
  }

  private func isOuter(_ index: Int) -> Bool {
    document.partsOfSpeech[index] == .punctuation || document.partsOfSpeech[index] == .space
  }

  /// A name has an upper-case letter or a digit somewhere.
  private func looksLikeName(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      document.text(at: index).unicodeScalars.contains {
        $0.properties.isUppercase || $0.properties.numericType != nil
          || $0.properties.generalCategory == .otherLetter
      }
    }
  }

  /// A part of a longer name that the gazetteer knows is no name of its own.
  private func isInsideKnown(_ tokens: Range<Int>, _ known: [GazetteerMatch]) -> Bool {
    known.contains { match in
      match.tokens.count > tokens.count && match.tokens.contains(tokens.lowerBound)
        && match.tokens.contains(tokens.upperBound - 1)
    }
  }

  private func label(overlapping tokens: Range<Int>) -> String {
    document.entities.first { entity in
      entity.tokens.overlaps(tokens) && MentionDetector.nameLabels.contains(entity.label)
    }?.label ?? ""
  }

  /// Removes a known name that is only a part of a person's name, or that crosses a longer one.
  private func resolved(_ candidates: [NameCandidate]) -> [NameCandidate] {
    let persons = candidates.filter { $0.label == "PERSON" && $0.rows.isEmpty }.map(\.tokens)
    return candidates.filter { candidate in
      guard !candidate.rows.isEmpty else { return true }
      return !persons.contains { person in
        person != candidate.tokens && person.overlaps(candidate.tokens)
          && person.count > candidate.tokens.count
      }
    }.sorted { left, right in
      if left.tokens.lowerBound != right.tokens.lowerBound {
        return left.tokens.lowerBound < right.tokens.lowerBound
      }
      return left.tokens.count > right.tokens.count
    }
  }

  /// The token of a range that the others hang from; of several, the last.
  func head(of tokens: Range<Int>) -> Int {
    tokens.last { index in
      guard let head = document.head(of: index) else { return true }
      return !tokens.contains(head)
    } ?? tokens.upperBound - 1
  }
}
