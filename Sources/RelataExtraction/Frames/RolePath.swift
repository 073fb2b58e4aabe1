/// A way from a predicate to a participant: a role, and roles of what is found there.
///
/// `on.poss` leads from "a cap on Rovia's supply" to Rovia; `with|to` takes whichever is there.
struct RolePath: Hashable, Sendable {
  /// Alternatives; all that lead somewhere count.
  let alternatives: [[Role]]

  /// Reads `role.role|role`.
  init(_ text: some StringProtocol) {
    alternatives = text.split(separator: "|").map { path in
      path.split(separator: ".").map { Role(rawValue: String($0)) }
    }
  }

  /// The path as frames write it.
  var text: String {
    alternatives.map { $0.map(\.rawValue).joined(separator: ".") }.joined(separator: "|")
  }

  /// Whether there is a role in every step.
  var isComplete: Bool {
    !alternatives.isEmpty && alternatives.allSatisfy { !$0.isEmpty }
  }
}
