import RelataText

/// Remembers the identifiers that were given, in 8 bytes each, so that millions can be.
package struct IdentifierRegister {
  private var digests: Set<UInt64> = []
  /// The next number to try for identifiers that came more than once.
  private var nextNumbers: [UInt64: Int] = [:]

  /// Makes a register that knows of none.
  package init() {}

  /// `wanted`, or with the first of `-2`, `-3` … that makes it new; it counts as given from then on.
  ///
  /// Two identifiers whose digests agree in 64 bits would be taken for the same, and one would get a
  /// number: among a million articles that happens once in 37 million runs.
  package mutating func unused(_ wanted: String) -> String {
    let wantedDigest = digest(of: wanted)
    guard !digests.insert(wantedDigest).inserted else { return wanted }
    var number = nextNumbers[wantedDigest, default: 2]
    while !digests.insert(digest(of: "\(wanted)-\(number)")).inserted { number += 1 }
    nextNumbers[wantedDigest] = number + 1
    return "\(wanted)-\(number)"
  }

  private func digest(of identifier: String) -> UInt64 {
    SHA256Digest(of: Array(identifier.utf8)).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
