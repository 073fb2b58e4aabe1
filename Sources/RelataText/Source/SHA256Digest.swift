internal import CMessageDigest

/// A SHA-256 digest (FIPS 180-4), computed by libmd.
public struct SHA256Digest: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Digests `data`.
  ///
  /// - Complexity: O(n) in bytes.
  public init(of data: [UInt8]) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, data, data.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    bytes = digest
  }

  /// Lower-case hexadecimal digits, 64 of them.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
