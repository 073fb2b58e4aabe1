import Glibc
import RelataText

/// A connection to a server that speaks the protocol of Redis; made when it is needed, and again
/// after it broke.
///
/// Not to be shared between tasks.
final class RESPConnection {
  private let host: String
  private let port: UInt16
  private let deadline: Deadline
  private var descriptor: CInt = -1

  init(host: String, port: UInt16, deadline: Deadline) {
    self.host = host
    self.port = port
    self.deadline = deadline
  }

  deinit { close() }

  /// Whether the next command makes a new connection.
  var isClosed: Bool { descriptor < 0 }

  /// Sends a command and gives the answer.
  ///
  /// - Throws: ``StoreError`` when there is none; an error of the server is an answer.
  func send(_ words: [[UInt8]]) throws(StoreError) -> RESPValue {
    if descriptor < 0 { try open() }
    do throws(RESPReader.Fault) {
      try write(RESPValue.command(words))
      var reader = RESPReader { () throws(RESPReader.Fault) in try self.read() }
      return try reader.value()
    } catch {
      close()
      switch error {
      case .ended(let reason): throw StoreError(.unreachable, reason)
      case .malformed: throw StoreError(.strangeReply, "the answer is not of the Redis protocol")
      }
    }
  }

  /// Ends the connection.
  func close() {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    descriptor = -1
  }

  private func open() throws(StoreError) {
    var hints = addrinfo()
    hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0 else {
      throw StoreError(.unreachable, "the host '\(host)' is not known")
    }
    defer { freeaddrinfo(found) }
    var reason = "no address"
    var next = found
    while let address = next?.pointee {
      let attempt = socket(address.ai_family, address.ai_socktype | CInt(SOCK_CLOEXEC.rawValue), 0)
      // The limit for sending also holds for connecting.
      setTimes(of: attempt)
      if attempt >= 0, connect(attempt, address.ai_addr, address.ai_addrlen) == 0 {
        descriptor = attempt
        return
      }
      reason = systemReason(errno)
      if attempt >= 0 { _ = Glibc.close(attempt) }
      next = address.ai_next
    }
    throw StoreError(.unreachable, reason)
  }

  /// Sets how long the server may be silent.
  private func setTimes(of descriptor: CInt) {
    let milliseconds = deadline.requestMilliseconds
    var time = timeval(tv_sec: milliseconds / 1_000, tv_usec: milliseconds % 1_000 * 1_000)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  private func write(_ bytes: [UInt8]) throws(RESPReader.Fault) {
    setTimes(of: descriptor)
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.send(
          descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset,
          CInt(MSG_NOSIGNAL))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .ended(systemReason(errno)) }
      offset += count
    }
  }

  private func read() throws(RESPReader.Fault) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = Glibc.recv(descriptor, &chunk, chunk.count, 0)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        throw .ended(errno == EAGAIN ? "no answer came in time" : systemReason(errno))
      }
      return Array(chunk[..<count])
    }
  }
}
