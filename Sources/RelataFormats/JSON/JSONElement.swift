/// A JSON value (RFC 8259) and the byte where it begins.
struct JSONElement: Hashable, Sendable {
  /// What it is.
  enum Value: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// The digits as they stand.
    case number(String)
    case string(String)
    case array([JSONElement])
    /// Members in their order; no name comes twice.
    case object([JSONMember])
  }

  let value: Value
  let offset: Int

  /// Words for messages.
  var kind: String {
    switch value {
    case .null: "null"
    case .boolean: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// A member of a JSON object and the byte where its name begins.
struct JSONMember: Hashable, Sendable {
  let name: String
  let offset: Int
  let element: JSONElement
}
