import Testing

@testable import RelataStores

@Suite struct HTTPMessageTests {
  @Test(arguments: [
    (401, "", StoreError.Kind.refusedLogin), (403, "", .refusedLogin), (400, "", .rejected),
    (404, "", .rejected), (409, "", .busy), (429, "", .busy), (500, "", .busy), (503, "", .busy),
    (500, "IO error: No space left on device", .full),
  ])
  func tellsWhichAnswersPass(status: Int, body: String, kind: StoreError.Kind) {
    let response = HTTPResponse(status: status, server: "", body: Array(body.utf8))
    let error = #expect(throws: StoreError.self) { try response.checked() }
    #expect(error?.kind == kind)
  }

  @Test func showsABodyInOneShortLine() {
    let body = Array(("a\n\tb" + String(repeating: " x", count: 500)).utf8)
    let excerpt = HTTPResponse(status: 400, server: "", body: body).excerpt
    #expect(excerpt.hasPrefix("a b x x"))
    #expect(excerpt.count == 200)
  }

  @Test func encodesAllThatMeansSomethingInAnAddress() {
    #expect(
      PercentEncoding.encoded("https://a/b+c?d=é&f") == "https%3A%2F%2Fa%2Fb%2Bc%3Fd%3D%C3%A9%26f")
  }

  @Test func readsTheNumberOfACount() throws {
    #expect(try CountQueries.number(inCSV: Array("n\r\n42\r\n".utf8)) == 42)
    #expect(try CountQueries.number(inCSV: Array("\"n\"\n0\n".utf8)) == 0)
    for text in ["", "n\n", "n\nx\n", "n\n1\n2\n", "<html>"] {
      let error = #expect(throws: StoreError.self) {
        try CountQueries.number(inCSV: Array(text.utf8))
      }
      #expect(error?.kind == .strangeReply)
    }
  }
}
