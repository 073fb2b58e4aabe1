/// A model's `config.cfg`: sections in brackets, lines `key = value`, values written as JSON.
///
/// A value may refer to another as `${section.path:key}`. See the format's description at
/// <https://spacy.io/usage/training#config>.
struct ModelConfiguration: Sendable {
  /// Path of the file, for messages.
  let file: String
  /// The texts of the values as they stand, by section and key.
  private var sections: [String: [String: String]]

  private static let referenceDepthLimit = 16

  /// Reads the text of a configuration file.
  ///
  /// - Throws: ``ModelError`` naming the line that is neither a section nor a value.
  /// - Complexity: O(n) in bytes.
  init(text: String, file: String) throws(ModelError) {
    self.file = file
    sections = [:]
    var section: String?
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let content = line.trimmingSpace()
      if content.isEmpty || content.hasPrefix("#") || content.hasPrefix(";") { continue }
      if content.hasPrefix("["), content.hasSuffix("]") {
        let name = String(content.dropFirst().dropLast())
        section = name
        sections[name] = sections[name] ?? [:]
      } else if let section, let equals = content.firstIndex(of: "=") {
        let key = String(content[..<equals].trimmingSpace())
        sections[section]?[key] = String(content[content.index(after: equals)...].trimmingSpace())
      } else {
        throw ModelError(
          file: file, reason: "line \(number): expected a section or a value, found \"\(content)\"")
      }
    }
  }

  /// The value of `key` in `section` with all references followed, or `nil` when there is none.
  ///
  /// A value that is not JSON is taken as text.
  ///
  /// - Throws: ``ModelError`` when a reference leads nowhere or in a circle.
  func value(_ section: String, _ key: String) throws(ModelError) -> JSONValue? {
    guard let text = sections[section]?[key] else { return nil }
    let resolved = try resolve(text, depth: 0)
    do throws(JSONError) {
      return try JSONValue(Array(resolved.utf8))
    } catch {
      return .string(resolved)
    }
  }

  /// The text that stands under `key` in `section`.
  ///
  /// - Throws: ``ModelError`` when it is missing or no text.
  func text(_ section: String, _ key: String) throws(ModelError) -> String {
    try require(section, key, "a text", \.text)
  }

  /// The texts that stand under `key` in `section`.
  ///
  /// - Throws: ``ModelError`` when they are missing or no array of texts.
  func texts(_ section: String, _ key: String) throws(ModelError) -> [String] {
    try require(section, key, "an array of texts", \.texts)
  }

  /// The whole number that stands under `key` in `section`; it must be from 1 to 1,000,000.
  ///
  /// - Throws: ``ModelError`` when it is missing or no such number.
  func size(_ section: String, _ key: String) throws(ModelError) -> Int {
    try require(section, key, "a size") { ModelConfiguration.size($0) }
  }

  /// The sizes that stand under `key` in `section`.
  ///
  /// - Throws: ``ModelError`` when they are missing or no array of sizes.
  func sizes(_ section: String, _ key: String) throws(ModelError) -> [Int] {
    try require(section, key, "an array of sizes") { value in
      guard let elements = value.elements else { return nil }
      let sizes = elements.compactMap(ModelConfiguration.size)
      return sizes.count == elements.count ? sizes : nil
    }
  }

  /// Checks that `key` in `section` is exactly `expected`.
  ///
  /// - Throws: ``ModelError`` telling what was found.
  func require(_ section: String, _ key: String, is expected: JSONValue) throws(ModelError) {
    let found = try value(section, key)
    guard found == expected else {
      throw failure(section, key, expected: expected.kind, found: found)
    }
  }

  private func require<Result>(
    _ section: String, _ key: String, _ expected: String, _ read: (JSONValue) -> Result?
  ) throws(ModelError) -> Result {
    let found = try value(section, key)
    guard let found, let result = read(found) else {
      throw failure(section, key, expected: expected, found: found)
    }
    return result
  }

  private static func size(_ value: JSONValue) -> Int? {
    guard let size = value.integer, (1...1_000_000).contains(size) else { return nil }
    return size
  }

  /// An error about `key` in `section`.
  func failure(
    _ section: String, _ key: String, expected: String, found: JSONValue?
  ) -> ModelError {
    ModelError(
      file: file,
      reason: "[\(section)] \(key): expected \(expected), found \(found?.kind ?? "nothing")")
  }

  private func resolve(_ text: String, depth: Int) throws(ModelError) -> String {
    guard let start = text.firstRange(of: "${") else { return text }
    let after = text[start.upperBound...]
    guard depth < ModelConfiguration.referenceDepthLimit, let end = after.firstIndex(of: "}")
    else {
      throw ModelError(file: file, reason: "the reference in \"\(text)\" has no end")
    }
    let target = try resolve(referent(after[..<end]), depth: depth + 1)
    let rest = try resolve(String(after[after.index(after: end)...]), depth: depth + 1)
    return text[..<start.lowerBound] + target + rest
  }

  /// The text that `section.path:key` or `section.path.key` names.
  private func referent(_ reference: Substring) throws(ModelError) -> String {
    if let cut = reference.lastIndex(of: ":") ?? reference.lastIndex(of: ".") {
      let section = String(reference[..<cut])
      let key = String(reference[reference.index(after: cut)...])
      if let text = sections[section]?[key] { return text }
    }
    throw ModelError(file: file, reason: "nothing stands under \"\(reference)\"")
  }
}

extension StringProtocol {
  /// The text without white space at either end.
  fileprivate func trimmingSpace() -> SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return self[start..<end]
  }
}
