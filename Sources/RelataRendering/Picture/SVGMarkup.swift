import RelataFormats

/// Writes elements of SVG, one a line.
struct SVGMarkup {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Attributes in the order of writing; text is escaped, numbers have at most two decimals.
  struct Attributes {
    fileprivate var bytes: [UInt8] = []

    mutating func add(_ name: StaticString, _ text: String) {
      bytes += " \(name)=\"".utf8
      appendXMLText(text, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }

    mutating func add(_ name: StaticString, _ number: Double) {
      bytes += " \(name)=\"\(SVGMarkup.decimal(number))\"".utf8
    }
  }

  /// A whole element; with `text` if it is not empty.
  mutating func element(
    _ name: StaticString, text: String? = nil, _ attributes: (inout Attributes) -> Void = { _ in }
  ) {
    tag(name, attributes)
    if let text {
      bytes.append(UInt8(ascii: ">"))
      appendXMLText(text, to: &bytes)
      bytes += "</\(name)>\n".utf8
    } else {
      bytes += "/>\n".utf8
    }
  }

  /// Opens an element that holds others.
  mutating func open(
    _ name: StaticString, _ attributes: (inout Attributes) -> Void = { _ in }
  ) {
    tag(name, attributes)
    bytes += ">\n".utf8
  }

  mutating func close(_ name: StaticString) { bytes += "</\(name)>\n".utf8 }

  /// Writes what is markup already.
  mutating func raw(_ text: String) { bytes += text.utf8 }

  private mutating func tag(
    _ name: StaticString, _ attributes: (inout Attributes) -> Void
  ) {
    bytes += "<\(name)".utf8
    var list = Attributes()
    attributes(&list)
    bytes += list.bytes
  }

  /// A number with at most two decimals, without an exponent.
  static func decimal(_ value: Double) -> String {
    // Far more than any picture has, and safe to count in hundredths.
    let bounded = value.isFinite ? min(max(value, -1e9), 1e9) : 0
    let hundredths = Int((bounded * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Points as numbers for the data of a path.
  static func list(_ points: some Sequence<Point>) -> String {
    points.map { "\(decimal($0.x)),\(decimal($0.y))" }.joined(separator: " ")
  }
}
