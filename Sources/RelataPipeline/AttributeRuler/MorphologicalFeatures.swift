/// Features as Universal Dependencies writes them: `Number=Plur|Tense=Past`.
///
/// See <https://universaldependencies.org/format.html#morphological-annotation>.
enum MorphologicalFeatures {
  /// The features and their values in order; empty for `_`.
  static func normalized(_ text: String) -> String {
    if text == "_" { return "" }
    let features = text.split(separator: "|").map { feature in
      let parts = feature.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return String(feature) }
      return "\(parts[0])=\(parts[1].split(separator: ",").sorted().joined(separator: ","))"
    }
    return features.sorted().joined(separator: "|")
  }

  /// The value of the feature `name`, or `nil` when there is none.
  ///
  /// - Complexity: O(n) in bytes.
  static func value(of name: String, in features: String) -> Substring? {
    for feature in features.utf8.split(separator: UInt8(ascii: "|")) {
      guard feature.starts(with: name.utf8) else { continue }
      let rest = feature.dropFirst(name.utf8.count)
      if rest.first == UInt8(ascii: "=") { return Substring(rest.dropFirst()) }
    }
    return nil
  }
}
