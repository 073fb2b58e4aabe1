import FoundationEssentials

/// What ArcadeDB answers, in JSON.
enum ArcadeDBReply {
  private struct Truth: Decodable {
    let result: Bool
  }

  private struct Rows: Decodable {
    let result: [[String: Int]]
  }

  /// Whether the answer to a question is yes.
  static func isTrue(_ body: [UInt8]) throws(StoreError) -> Bool {
    try decode(Truth.self, from: body).result
  }

  /// The numbers of the first row, in the order of their names from last to first.
  ///
  /// `statements` and `edges` are the only two that stand in one row.
  static func numbers(_ body: [UInt8]) throws(StoreError) -> [Int] {
    let rows = try decode(Rows.self, from: body).result
    return (rows.first ?? [:]).sorted { $0.key > $1.key }.map(\.value)
  }

  private static func decode<Reply: Decodable>(
    _ type: Reply.Type, from body: [UInt8]
  ) throws(StoreError) -> Reply {
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw StoreError(.strangeReply, "the answer is not ArcadeDB's")
    }
  }
}
