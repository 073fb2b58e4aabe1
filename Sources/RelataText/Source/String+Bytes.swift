import Glibc

extension String {
  /// Whether both texts have the same bytes; `==` takes composed and decomposed letters for the same.
  ///
  /// - Complexity: O(n) in bytes.
  package func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && order(beside: other) == 0
  }

  /// Whether this text comes before another in order of their bytes, which is that of their code
  /// points.
  ///
  /// - Complexity: O(n) in bytes.
  package func precedesInBytes(_ other: String) -> Bool { order(beside: other) < 0 }

  /// Adds the bytes to a hash, for texts that are compared by ``hasSameBytes(as:)``.
  ///
  /// - Complexity: O(n) in bytes.
  package func hashBytes(into hasher: inout Hasher) {
    let isHashed: Void? = utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { Array(utf8).withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  /// Below, at or above zero as the bytes come before, are, or come after those of `other`.
  ///
  /// - Complexity: O(n) in bytes.
  package func order(beside other: String) -> Int {
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in compare(left, right) }
    }
    // Strings that lie elsewhere than in Swift's own memory are compared one by one.
    if case .some(.some(let order)) = order { return order }
    if utf8.elementsEqual(other.utf8) { return 0 }
    return utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
  }
}

/// Below, at or above zero as `left` comes before, is, or comes after `right`.
///
/// - Complexity: O(n) in bytes.
package func compare(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Int {
  let count = min(left.count, right.count)
  if count > 0, let first = left.baseAddress, let second = right.baseAddress {
    let order = memcmp(first, second, count)
    if order != 0 { return Int(order) }
  }
  return left.count - right.count
}

/// A text as a key that stands for its bytes; `String` takes composed and decomposed letters for the
/// same.
package struct ExactText: Hashable, Sendable {
  /// The text.
  package let text: String

  /// Makes a key.
  package init(_ text: String) { self.text = text }

  /// Whether the texts have the same bytes.
  package static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// Hashes the bytes.
  package func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}
