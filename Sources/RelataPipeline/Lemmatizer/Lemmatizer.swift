package import RelataLinguistics

/// Finds dictionary forms by rules and tables, as spaCy's English lemmatizer does in mode `rule`.
///
/// See <https://spacy.io/api/lemmatizer#rule_lemmatize>.
package struct Lemmatizer: Sendable {
  private let source: LemmaTables
  /// Tables by part of speech.
  private let tables: [LemmaTables.Tables?]

  /// Reads `lemmatizer/lookups/lookups.bin`.
  ///
  /// - Throws: ``ModelError`` naming `file` when it is damaged.
  /// - Complexity: O(n) in bytes.
  package init(_ bytes: [UInt8], file: String) throws(ModelError) {
    let source = try LemmaTables(bytes, file: file)
    self.source = source
    tables = PartOfSpeech.allCases.map { partOfSpeech in
      let tables = source.tables[StringHash.hash(partOfSpeech.name.lowercased())]
      return tables.flatMap { $0.hasEntries ? $0 : nil }
    }
  }

  /// Fills in the lemmas that the columns lack.
  ///
  /// - Complexity: O(n) in tokens; each word is looked up once for each cache.
  package func lemmatize(
    _ columns: inout RuledColumns, lexemes: [Int32], _ table: LexemeTable,
    _ cache: inout LemmatizerCache
  ) {
    cache.prepare(for: table)
    for index in lexemes.indices where columns.lemmas[index] == nil {
      let partOfSpeech = columns.partsOfSpeech[index]
      let isBase = isBaseForm(partOfSpeech, columns.morphologies[index])
      let key = LemmatizerCache.Key(
        lexeme: lexemes[index], partOfSpeech: partOfSpeech, isBaseForm: isBase)
      columns.lemmas[index] = cache.lemma(key) {
        lemma(of: table.lexemes[Int(lexemes[index])], partOfSpeech, isBaseForm: isBase)
      }
    }
  }

  /// The lemma of a word in the role of a part of speech.
  package func lemma(
    of lexeme: Lexeme, _ partOfSpeech: PartOfSpeech, morphology: String
  ) -> String {
    lemma(of: lexeme, partOfSpeech, isBaseForm: isBaseForm(partOfSpeech, morphology))
  }

  private func lemma(
    of lexeme: Lexeme, _ partOfSpeech: PartOfSpeech, isBaseForm: Bool
  ) -> String {
    if partOfSpeech == .unknown || partOfSpeech == .space || isBaseForm { return lexeme.lower }
    guard let tables = tables[Int(partOfSpeech.rawValue)] else {
      return partOfSpeech == .properNoun ? lexeme.text : lexeme.lower
    }
    return source.bytes.withUnsafeBytes { file in
      form(of: Array(lexeme.lower.utf8), tables, file) ?? lexeme.text
    }
  }

  /// Whether the features say that nothing is inflected.
  private func isBaseForm(_ partOfSpeech: PartOfSpeech, _ morphology: String) -> Bool {
    if morphology.isEmpty { return false }
    func value(_ name: String) -> Substring? {
      MorphologicalFeatures.value(of: name, in: morphology)
    }
    switch partOfSpeech {
    case .noun where value("Number") == "Sing": return true
    case .verb
    where value("VerbForm") == "Fin" && value("Tense") == "Pres" && value("Number") == nil:
      return true
    default:
      let verbForm = value("VerbForm")
      return verbForm == "Inf" || verbForm == "None" || value("Degree") == "Pos"
    }
  }

  /// The best form of `word` that the tables give.
  private func form(
    of word: [UInt8], _ tables: LemmaTables.Tables, _ file: UnsafeRawBufferPointer
  ) -> String? {
    var known: [[UInt8]] = []
    var plain: [[UInt8]] = []
    var guesses: [[UInt8]] = []
    for rule in tables.rules where word.hasSuffix(rule.old) {
      let form = Array(word.dropLast(rule.old.count)) + rule.new
      if form.isEmpty { continue }
      if isIndexed(form, tables.index, file) {
        known.insert(form, at: 0)
      } else if UnicodeText.isAlphabetic(String(decoding: form, as: UTF8.self)) {
        guesses.append(form)
      } else {
        plain.append(form)
      }
    }
    var forms = known + plain
    for exception in exceptions(of: word, tables.exceptions, file) where !forms.contains(exception)
    {
      forms.insert(exception, at: 0)
    }
    return (forms.first ?? guesses.first).map { String(decoding: $0, as: UTF8.self) }
  }

  private func isIndexed(
    _ form: [UInt8], _ index: WordIndex, _ file: UnsafeRawBufferPointer
  ) -> Bool {
    form.withUnsafeBytes { index.range(of: $0, in: file) != nil }
  }

  /// The irregular lemmas of `word`.
  private func exceptions(
    of word: [UInt8], _ index: WordIndex, _ file: UnsafeRawBufferPointer
  ) -> [[UInt8]] {
    guard let range = word.withUnsafeBytes({ index.range(of: $0, in: file) }) else { return [] }
    var cursor = MessagePackCursor(source.bytes, at: range.upperBound)
    // A damaged list was noticed when the file was skimmed; it would read as no exceptions.
    guard let strings = try? cursor.strings() else { return [] }
    return strings.map { Array(source.bytes[$0]) }
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
