import Relata

/// Gives the files of each article a name of their own.
///
/// A name is made of an article's identifier and is safe as the name of a file in any folder: no
/// slash, control or leading dot, at most 200 bytes.
struct OutputNames {
  private var register = IdentifierRegister()

  /// Most bytes of a name before a number is added, so that an ending still fits into the 255 bytes
  /// that file systems allow.
  static let byteLimit = 200

  /// The name for the article `identifier`; where another article has it, with a number added.
  mutating func name(for identifier: String) -> String {
    register.unused(OutputNames.safe(identifier))
  }

  /// `identifier` with each character that may not stand in the name of a file as `_`.
  static func safe(_ identifier: String) -> String {
    var name = ""
    for scalar in identifier.unicodeScalars {
      let isUnsafe =
        scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
      name.unicodeScalars.append(
        isUnsafe || scalar == "\u{2028}" || scalar == "\u{2029}" ? "_" : scalar)
    }
    if name.isEmpty || name.hasPrefix(".") || name.hasPrefix("-") { name = "_" + name.dropFirst() }
    return cut(name, to: byteLimit)
  }

  /// The longest beginning of `name` of at most `byteLimit` bytes that cuts no character.
  private static func cut(_ name: String, to byteLimit: Int) -> String {
    guard name.utf8.count > byteLimit else { return name }
    var result = ""
    var count = 0
    for character in name {
      count += character.utf8.count
      guard count <= byteLimit else { break }
      result.append(character)
    }
    return result.isEmpty ? "_" : result
  }
}
