import CCurl

/// Sends requests to one server, over one connection that is kept open.
///
/// Not to be shared between tasks. Redirections are not followed, and only `http` and `https` are
/// spoken.
final class HTTPClient {
  private let library: CurlLibrary
  private let handle: UnsafeMutableRawPointer
  private let credentials: Credentials?
  private let authentication: HTTPRequest.Authentication
  private let deadline: Deadline

  /// - Throws: ``StoreError`` when libcurl is not installed.
  init(
    credentials: Credentials?, authentication: HTTPRequest.Authentication, deadline: Deadline
  ) throws(StoreError) {
    guard let library = CurlLibrary.shared, let handle = library.makeHandle() else {
      throw StoreError(.missingTool, "libcurl.so.4 is not found; 'apt-get install libcurl4' has it")
    }
    self.library = library
    self.handle = handle
    self.credentials = credentials
    self.authentication = authentication
    self.deadline = deadline
  }

  deinit { library.freeHandle(handle) }

  /// Sends a request and waits for the whole answer.
  ///
  /// - Throws: ``StoreError`` when there is none; any status is an answer.
  func send(_ request: HTTPRequest) throws(StoreError) -> HTTPResponse {
    let inbox = Inbox()
    let headers = headerList(of: request)
    defer { library.freeList(headers) }
    let code = withExtendedLifetime(inbox) {
      request.url.withCString { url in
        request.method.withCString { method in
          (request.body ?? []).withUnsafeBytes { body in
            set(CURLOPT_URL, pointer: url)
            setBody(request.body == nil ? nil : body)
            set(CURLOPT_CUSTOMREQUEST, pointer: method)
            set(CURLOPT_HTTPHEADER, pointer: headers)
            setLimits(of: request)
            setLogin()
            setInbox(inbox)
            return library.perform(handle)
          }
        }
      }
    }
    guard code == CURLE_OK else { throw error(code) }
    var status = 0
    _ = curl_get_number(library.information, handle, CURLINFO_RESPONSE_CODE, &status)
    return HTTPResponse(status: status, server: inbox.server, body: inbox.body)
  }

  private func setBody(_ body: UnsafeRawBufferPointer?) {
    guard let body else {
      set(CURLOPT_HTTPGET, number: 1)
      return
    }
    set(CURLOPT_POST, number: 1)
    // An empty buffer may have no address, for which libcurl would ask a callback for the body.
    set(CURLOPT_POSTFIELDSIZE_LARGE, number: body.count)
    "".withCString { set(CURLOPT_POSTFIELDS, pointer: body.baseAddress ?? UnsafeRawPointer($0)) }
  }

  private func setLimits(of request: HTTPRequest) {
    set(CURLOPT_NOSIGNAL, number: 1)
    set(CURLOPT_TCP_KEEPALIVE, number: 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, number: 5_000)
    set(CURLOPT_TIMEOUT_MS, number: deadline.requestMilliseconds)
    "http,https".withCString { set(CURLOPT_PROTOCOLS_STR, pointer: $0) }
    // A proxy of the environment is for other machines.
    if StoreAddress.isLoopback(url: request.url) {
      "*".withCString { set(CURLOPT_NOPROXY, pointer: $0) }
    }
  }

  private func setLogin() {
    guard let credentials else { return }
    credentials.user.withCString { set(CURLOPT_USERNAME, pointer: $0) }
    credentials.password.withCString { set(CURLOPT_PASSWORD, pointer: $0) }
    // The values of CURLAUTH_BASIC and CURLAUTH_DIGEST, macros that Swift does not see.
    set(CURLOPT_HTTPAUTH, number: authentication == .basic ? 1 : 2)
  }

  private func setInbox(_ inbox: Inbox) {
    let address = Unmanaged.passUnretained(inbox).toOpaque()
    set(CURLOPT_WRITEDATA, pointer: address)
    set(CURLOPT_HEADERDATA, pointer: address)
    _ = curl_set_callback(library.setOption, handle, CURLOPT_WRITEFUNCTION) {
      data, size, count, inbox in
      Inbox.at(inbox)?.take(UnsafeRawBufferPointer(start: data, count: size * count)) ?? 0
    }
    _ = curl_set_callback(library.setOption, handle, CURLOPT_HEADERFUNCTION) {
      data, size, count, inbox in
      Inbox.at(inbox)?.takeHeader(UnsafeRawBufferPointer(start: data, count: size * count)) ?? 0
    }
  }

  private func headerList(of request: HTTPRequest) -> UnsafeMutablePointer<curl_slist>? {
    // Waiting for leave to send a body only costs time.
    var lines = ["Expect:", "User-Agent: relata"]
    if let type = request.contentType { lines.append("Content-Type: \(type)") }
    if let type = request.accept { lines.append("Accept: \(type)") }
    return lines.reduce(nil) { list, line in library.append(list, line) }
  }

  private func set(_ option: CURLoption, number: Int) {
    _ = curl_set_number(library.setOption, handle, option, number)
  }

  private func set(_ option: CURLoption, pointer: UnsafeRawPointer?) {
    _ = curl_set_pointer(library.setOption, handle, option, pointer)
  }

  private func error(_ code: CURLcode) -> StoreError {
    let words = library.words(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    let reason = words.prefix(1).lowercased() + words.dropFirst()
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT,
      CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE:
      return StoreError(.unreachable, reason)
    default: return StoreError(.rejected, reason)
    }
  }
}

/// Where libcurl puts an answer.
private final class Inbox {
  /// Answers are counts and messages; what is longer is no answer to us.
  private static let byteLimit = 1 << 24
  private(set) var server = ""
  private(set) var body: [UInt8] = []

  static func at(_ address: UnsafeMutableRawPointer?) -> Inbox? {
    address.map { Unmanaged<Inbox>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Takes a part of the body; another count than that of `bytes` ends the transfer.
  func take(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= Inbox.byteLimit else { return 0 }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
    let line = String(decoding: bytes, as: UTF8.self)
    // A status line begins the next answer: that to a login may come before the last.
    if line.hasPrefix("HTTP/") { body = [] }
    if line.lowercased().hasPrefix("server:") {
      server = line.dropFirst("server:".count).split { $0.isWhitespace }.joined(separator: " ")
    }
    return bytes.count
  }
}
