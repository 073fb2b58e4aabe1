import CCurl
import Glibc

/// libcurl, opened when the first request is made.
///
/// Linked to the program it would cost each start some 50 ms, of which only loading into databases
/// has any use; see docs/adr/0015.
struct CurlLibrary: @unchecked Sendable {
  let makeHandle: curl_easy_init_function
  let freeHandle: curl_easy_cleanup_function
  let perform: curl_easy_perform_function
  let setOption: curl_easy_setopt_function
  let information: curl_easy_getinfo_function
  let words: curl_easy_strerror_function
  let append: curl_slist_append_function
  let freeList: curl_slist_free_all_function

  /// The library, or `nil` where it is not installed.
  static let shared = CurlLibrary()

  private init?() {
    guard let library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL) else { return nil }
    func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
      // The headers say what lies at each name; dlsym has no types.
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard
      let start = symbol("curl_global_init", as: curl_global_init_function.self),
      let makeHandle = symbol("curl_easy_init", as: curl_easy_init_function.self),
      let freeHandle = symbol("curl_easy_cleanup", as: curl_easy_cleanup_function.self),
      let perform = symbol("curl_easy_perform", as: curl_easy_perform_function.self),
      let setOption = symbol("curl_easy_setopt", as: curl_easy_setopt_function.self),
      let information = symbol("curl_easy_getinfo", as: curl_easy_getinfo_function.self),
      let words = symbol("curl_easy_strerror", as: curl_easy_strerror_function.self),
      let append = symbol("curl_slist_append", as: curl_slist_append_function.self),
      let freeList = symbol("curl_slist_free_all", as: curl_slist_free_all_function.self),
      start(globalDefault) == CURLE_OK
    else { return nil }
    self.makeHandle = makeHandle
    self.freeHandle = freeHandle
    self.perform = perform
    self.setOption = setOption
    self.information = information
    self.words = words
    self.append = append
    self.freeList = freeList
  }
}

/// `CURL_GLOBAL_DEFAULT`, a macro that Swift does not see: SSL and, where there are, Windows' sockets.
private let globalDefault = 3
