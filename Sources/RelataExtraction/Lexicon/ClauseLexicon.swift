import RelataGraph
import RelataText

/// What verbs and nouns do to the clauses and nouns that they govern.
struct ClauseLexicon: Sendable {
  /// What a word does.
  enum Effect: String, Sendable, CaseIterable {
    /// What it governs is said by its subject: "said that …".
    case speech
    /// What it governs is meant to happen: "plans to …".
    case planned
    /// What it governs is wanted, feared or possible: "wants to …".
    case hypothetical
    /// What it governs does not happen: "refused to …".
    case denied
    /// What it governs no longer happens: "stopped …ing".
    case ended
    /// What it governs happens: "managed to …"; it hides what stands above.
    case actual
    /// In the past it says that an office is over: "was the president", "served as".
    case tenure
    /// It gives an office to its object: "elected", "appointed".
    case appointment
    /// It leaves an office: "resigned as".
    case departure
    /// It names an office as such: "the post of Speaker".
    case post
    /// It names what someone stands for, so that its owner is whose it is: "Rovia's stance".
    case position
    /// It publishes a text: "released by …", "a statement of …".
    case issue
    /// It lends its subject to the noun it governs: "held talks".
    case support
    /// The subject of what it governs is its own, though it has an object: "promised her to …".
    case subjectControl = "subject-control"
    /// A gerund after its preposition is its object's: "accused Rovia of sheltering …".
    case objectControl = "object-control"
  }

  private let effects: [String: Set<Effect>]
  /// Verbs that lend their subject to the noun they govern.
  let supportVerbs: Set<String>
  /// Verbs whose complement has their own subject.
  let subjectControlVerbs: Set<String>
  /// Verbs whose object does what a gerund after a preposition says.
  let objectControlVerbs: Set<String>

  /// Reads rows of lemma and effects separated by spaces.
  init(file: DataFile) throws(DataFileError) {
    let table = try WordTable(file: file, cellCount: 1)
    var effects: [String: Set<Effect>] = [:]
    for row in table.rows {
      for word in row.cells[0].split(separator: " ") {
        guard let effect = Effect(rawValue: String(word)) else {
          let known = Effect.allCases.map(\.rawValue).joined(separator: ", ")
          throw file.error(line: row.line, "expected one of \(known), found '\(word)'")
        }
        effects[row.word, default: []].insert(effect)
      }
    }
    self.effects = effects
    supportVerbs = Set(effects.filter { $0.value.contains(.support) }.keys)
    objectControlVerbs = Set(effects.filter { $0.value.contains(.objectControl) }.keys)
    subjectControlVerbs = Set(effects.filter { $0.value.contains(.subjectControl) }.keys)
  }

  /// Whether the word with `lemma` has `effect`.
  func has(_ effect: Effect, _ lemma: String) -> Bool { effects[lemma]?.contains(effect) ?? false }

  /// The stance that the word with `lemma` gives to what it governs, if it gives one.
  func stance(_ lemma: String) -> Stance? {
    guard let effects = effects[lemma] else { return nil }
    if effects.contains(.denied) { return .denied }
    if effects.contains(.ended) { return .ended }
    if effects.contains(.planned) { return .planned }
    if effects.contains(.hypothetical) { return .hypothetical }
    return effects.contains(.actual) ? .actual : nil
  }
}
