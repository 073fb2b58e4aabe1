/// A text with places to fill, each a name between double braces.
///
/// What is filled in is not looked at again: braces in it stay as they are.
struct PageTemplate {
  private enum Piece {
    case text(Substring)
    case place(String)
  }

  private let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let place = rest.firstMatch(of: /\{\{([a-z.]+)\}\}/) {
      pieces += [.text(rest[..<place.range.lowerBound]), .place(String(place.1))]
      rest = rest[place.range.upperBound...]
    }
    self.pieces = pieces + [.text(rest)]
  }

  /// The names of the places, in their order.
  var places: [String] {
    pieces.compactMap { piece in
      if case .place(let name) = piece { name } else { nil }
    }
  }

  /// The text with `contents` in its places; a place without any is left empty.
  func filled(_ contents: [String: [UInt8]]) -> [UInt8] {
    pieces.reduce(into: []) { bytes, piece in
      switch piece {
      case .text(let text): bytes.append(contentsOf: text.utf8)
      case .place(let name): bytes.append(contentsOf: contents[name] ?? [])
      }
    }
  }
}
