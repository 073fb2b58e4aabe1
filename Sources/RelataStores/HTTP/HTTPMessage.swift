/// A request to a server.
struct HTTPRequest: Hashable, Sendable {
  /// How the server asks for name and password.
  enum Authentication: Hashable, Sendable {
    /// RFC 7617.
    case basic
    /// RFC 7616: the password itself is never sent.
    case digest
  }

  /// Such as `GET` or `PUT`.
  let method: String
  /// The whole address.
  let url: String
  /// Media type of the body.
  var contentType: String?
  /// Media type of the answer that is wanted.
  var accept: String?
  /// The body; `nil` for a request that has none.
  var body: [UInt8]?

  init(
    _ method: String, _ url: String, contentType: String? = nil, accept: String? = nil,
    body: [UInt8]? = nil
  ) {
    self.method = method
    self.url = url
    self.contentType = contentType
    self.accept = accept
    self.body = body
  }
}

/// What a server answers.
struct HTTPResponse: Hashable, Sendable {
  /// The status code.
  let status: Int
  /// The value of the header `Server`, empty without.
  let server: String
  /// The body.
  let body: [UInt8]

  /// Whether the server has done what it was asked for.
  var isSuccess: Bool { (200..<300).contains(status) }

  /// The beginning of the body in one line, for messages.
  var excerpt: String {
    let text = String(decoding: body.prefix(2_000), as: UTF8.self)
    let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    return String(words.prefix(200))
  }

  /// Gives the response when it is a success.
  ///
  /// - Throws: ``StoreError`` that says whether a second try may help.
  func checked() throws(StoreError) -> HTTPResponse {
    guard !isSuccess else { return self }
    let said = excerpt.isEmpty ? "" : ": \(excerpt)"
    switch status {
    case 401, 403: throw StoreError(.refusedLogin, "status \(status)\(said)")
    case _ where StoreError.speaksOfFullDisk(excerpt):
      throw StoreError(.full, "status \(status)\(said)")
    // 409 is how ArcadeDB tells that another client changed the same record.
    case 408, 409, 425, 429, 500...: throw StoreError(.busy, "status \(status)\(said)")
    default: throw StoreError(.rejected, "status \(status)\(said)")
    }
  }
}
