internal import CPCRE2

/// A regular expression of a model, compiled by PCRE2 with its just-in-time compiler.
///
/// Immutable, so several threads may search with one pattern; each brings its own
/// ``PatternScratch``.
package final class Pattern: Sendable {
  // The compiled code is only read after `init`, which PCRE2 allows from several threads.
  private nonisolated(unsafe) let code: OpaquePointer
  /// See ``TranslatedPattern/longestMatch``.
  package let longestMatch: Int?

  /// Compiles `python`, a pattern of Python's `re`.
  ///
  /// - Parameter isAnchored: whether a match begins only where the search begins (`re.match`).
  /// - Throws: ``PatternError``.
  package init(python: String, isAnchored: Bool = false) throws(PatternError) {
    let translated = try TranslatedPattern(python: python)
    longestMatch = translated.longestMatch
    code = try Pattern.compile(translated.text, isAnchored: isAnchored)
    // Without the just-in-time compiler PCRE2 interprets: slower, and nothing else changes.
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
  }

  deinit { pcre2_code_free_8(code) }

  private static func compile(
    _ text: String, isAnchored: Bool
  ) throws(PatternError) -> OpaquePointer {
    guard let context = pcre2_compile_context_create_8(nil) else {
      throw .refused(message: "out of memory", offset: 0)
    }
    defer { pcre2_compile_context_free_8(context) }
    pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
    let options = PCRE2_UTF | PCRE2_UCP | (isAnchored ? PCRE2_ANCHORED : 0)
    var status: CInt = 0
    var offset = 0
    var bytes = text
    let code = bytes.withUTF8 { buffer in
      pcre2_compile_8(buffer.baseAddress, buffer.count, options, &status, &offset, context)
    }
    guard let code else { throw .refused(message: message(status), offset: offset) }
    return code
  }

  private static func message(_ status: CInt) -> String {
    var buffer = [UInt8](repeating: 0, count: 160)
    let count = pcre2_get_error_message_8(status, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
  }

  /// The first match in `text` that begins at byte `start` or later.
  ///
  /// Assertions see the text before `start`. A search that takes more than ten million steps, as none
  /// does on words that people write, finds nothing.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8, not empty.
  ///   - refusesEmpty: whether an empty match at `start` itself does not count.
  /// - Returns: the match, in bytes of `text`.
  package func firstMatch(
    in text: UnsafeRawBufferPointer, from start: Int = 0, refusesEmpty: Bool = false,
    _ scratch: PatternScratch
  ) -> Range<Int>? {
    let subject = text.baseAddress?.assumingMemoryBound(to: UInt8.self)
    var options = PCRE2_NO_UTF_CHECK | (refusesEmpty ? PCRE2_NOTEMPTY_ATSTART : 0)
    var status = pcre2_match_8(
      code, subject, text.count, start, options, scratch.matchData, scratch.context)
    if status == PCRE2_ERROR_JIT_STACKLIMIT {
      options |= PCRE2_NO_JIT
      status = pcre2_match_8(
        code, subject, text.count, start, options, scratch.matchData, scratch.context)
    }
    guard status >= 0, let offsets = pcre2_get_ovector_pointer_8(scratch.matchData),
      offsets[0] <= offsets[1]
    else { return nil }
    return offsets[0]..<offsets[1]
  }

  /// Whether there is a match anywhere in `text`.
  package func matches(_ text: String, _ scratch: PatternScratch) -> Bool {
    var copy = text
    return copy.withUTF8 { firstMatch(in: UnsafeRawBufferPointer($0), scratch) != nil }
  }
}

/// The memory in which one thread searches.
package final class PatternScratch {
  let matchData: OpaquePointer
  let context: OpaquePointer
  private let stack: OpaquePointer?

  /// Makes the memory; a few pages, growing to 8 MiB on hard searches.
  ///
  /// - Returns: `nil` when there is not enough memory.
  package init?() {
    guard let matchData = pcre2_match_data_create_8(1, nil) else { return nil }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(matchData)
      return nil
    }
    self.matchData = matchData
    self.context = context
    stack = pcre2_jit_stack_create_8(1 << 15, 1 << 23, nil)
    pcre2_jit_stack_assign_8(context, nil, stack.map { UnsafeMutableRawPointer($0) })
    pcre2_set_match_limit_8(context, 10_000_000)
    pcre2_set_heap_limit_8(context, 1 << 16)
  }

  deinit {
    pcre2_match_data_free_8(matchData)
    pcre2_match_context_free_8(context)
    if let stack { pcre2_jit_stack_free_8(stack) }
  }
}
