import FoundationEssentials
import Relata

/// Writes an explanation as JSON, one object for each article.
enum ExplanationJSON {
  /// The object and a line feed, as UTF-8.
  static func bytes(of explanation: Explanation) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and numbers alone: there is nothing that cannot be encoded.
    guard let data = try? encoder.encode(explanation) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }
}
