/// One predicate in normal form: a verb, noun or adjective with its arguments.
struct Predication: Hashable, Sendable {
  /// What kind of word the predicate is.
  enum Kind: Hashable, Sendable { case verb, noun, adjective }

  /// Index of the predicate's word.
  let trigger: Int
  /// What kind of word it is.
  let kind: Kind
  /// Its lemma in lower case; a verb with a particle is joined by an underscore: `take_over`.
  let lemma: String
  /// Whether the clause is passive.
  var isPassive = false
  /// The arguments, in the order in which they were found.
  private(set) var arguments: [Argument] = []

  init(trigger: Int, kind: Kind, lemma: String) {
    self.trigger = trigger
    self.kind = kind
    self.lemma = lemma
  }

  /// The heads that play `role`, in order.
  func heads(_ role: Role) -> [Int] {
    arguments.lazy.filter { $0.role == role }.map(\.head)
  }

  /// Whether anything plays `role`.
  func has(_ role: Role) -> Bool { arguments.contains { $0.role == role } }

  /// Adds an argument unless it is there.
  mutating func add(_ role: Role, _ head: Int) {
    let argument = Argument(role: role, head: head)
    guard head != trigger, !arguments.contains(argument) else { return }
    arguments.append(argument)
  }
}
