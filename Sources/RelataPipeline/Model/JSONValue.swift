/// A JSON value (RFC 8259), for the small JSON texts inside a model.
enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// Members in their order; when a name comes twice, the first counts.
  case object([Member])

  /// One member of an object.
  struct Member: Hashable, Sendable {
    let name: String
    let value: JSONValue
  }

  /// Reads one value with white space around it.
  ///
  /// - Throws: ``JSONError``; more than 64 levels are refused.
  /// - Complexity: O(n) in bytes.
  init(_ bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }

  /// The value of the member `name`, or `nil` when there is none or this is no object.
  ///
  /// - Complexity: O(m) in members.
  subscript(name: String) -> JSONValue? {
    members?.first { $0.name == name }?.value
  }

  /// The members, or `nil` when this is no object.
  var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// The elements, or `nil` when this is no array.
  var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The text, or `nil` when this is no string.
  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The whole number, or `nil` when this is no number or has a fraction.
  var integer: Int? {
    guard case .number(let value) = self else { return nil }
    return Int(exactly: value)
  }

  /// The texts of an array of strings, or `nil` when this is anything else.
  var texts: [String]? {
    guard let elements else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }

  /// What kind of value this is, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): "\(value)"
    case .string(let text): "\"\(text)\""
    case .array(let elements): "an array of \(elements.count)"
    case .object(let members): "an object of \(members.count)"
    }
  }
}

/// Why bytes are not JSON.
struct JSONError: Error, Hashable {
  /// Offset of the byte that cannot stand there.
  let offset: Int
}
