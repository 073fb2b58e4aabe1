import Testing

@testable import RelataStores

@Suite struct StoreAddressTests {
  @Test(arguments: [
    ("http://localhost:7878", StoreAddress.http("http://localhost:7878")),
    ("HTTP://localhost:7878/", .http("http://localhost:7878")),
    ("https://[::1]:443/a/b/", .http("https://[::1]:443/a/b")),
    ("falkordb://host", .falkorDB(host: "host", port: 6379, graph: "relata")),
    ("redis://10.0.0.1:7000/news", .falkorDB(host: "10.0.0.1", port: 7000, graph: "news")),
    ("falkordb://[::1]:1/x", .falkorDB(host: "::1", port: 1, graph: "x")),
    ("stores/one", .folder("stores/one")),
    ("C:\\data", .folder("C:\\data")),
  ])
  func readsServersAndFolders(text: String, address: StoreAddress) throws {
    #expect(try StoreAddress(text) == address)
  }

  @Test(arguments: [
    "http://", "http://:80", "http://host:0", "http://host:70000", "http://host:x",
    "http://host?query", "http://host/a b", "http://host#f", "falkordb://host/a/b", "",
  ])
  func refusesWhatIsNoAddress(text: String) {
    #expect(throws: InvalidAddress.notAnAddress) { try StoreAddress(text) }
  }

  @Test func refusesPasswordsInAddresses() {
    #expect(throws: InvalidAddress.holdsCredentials) { try StoreAddress("http://me:secret@host") }
    #expect(throws: InvalidAddress.holdsCredentials) { try StoreAddress("redis://:secret@host/1") }
  }

  @Test func refusesSchemesThatItDoesNotKnow() {
    #expect(throws: InvalidAddress.unknownScheme("bolt")) { try StoreAddress("bolt://host") }
  }

  @Test(arguments: [
    ("http://127.0.0.1:80/x?graph=http%3A%2F%2Fa", true), ("http://localhost/", true),
    ("http://[::1]:1/", true), ("http://127.example.org/", false), ("http://10.0.0.1/", false),
  ])
  func knowsThisMachine(url: String, isLoopback: Bool) {
    #expect(StoreAddress.isLoopback(url: url) == isLoopback)
  }
}

@Suite struct CredentialsTests {
  @Test func readsAFileLikeAnEnvironment() throws {
    let text = "# for the store\nRELATA_STORE_USER=me\r\n\nRELATA_STORE_PASSWORD=a=b c#\n"
    let credentials = try Credentials(file: text)
    #expect(credentials.user == "me")
    #expect(credentials.password == "a=b c#")
  }

  @Test(arguments: [
    ("RELATA_STORE_USER=me\npassword=x", 2), ("me:x", 1), ("", 1), ("# nothing\n", 2),
  ])
  func tellsTheLineThatIsWrong(text: String, line: Int) {
    #expect(throws: CredentialsError(line: line)) { try Credentials(file: text) }
  }

  @Test func neverShowsThePassword() throws {
    let credentials = try #require(Credentials(user: "me", password: "secret"))
    var dumped = ""
    dump(credentials, to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), dumped] {
      #expect(!text.contains("secret"))
    }
  }

  @Test func areNoneWhereNothingIsSet() {
    #expect(Credentials(user: nil, password: nil) == nil)
    #expect(Credentials(user: nil, password: "x")?.user == "default")
  }
}
