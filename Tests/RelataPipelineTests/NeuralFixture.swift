import RelataText

@testable import RelataPipeline

/// What spaCy's networks said about a few texts, recorded by scripts/record_fixtures.py.
enum NeuralFixture {
  /// A document with what was recorded for each token.
  struct Document {
    var features: [TokenFeatures] = []
    var tags: [String] = []
    var heads: [Int32] = []
    var relations: [String] = []
    var startsSentence: [Bool] = []
    var entityCells: [String] = []
    var words: [String] = []

    /// The text, from the words and the spaces after them.
    var text: String {
      zip(words, features).map { $0 + ($1.isFollowedBySpace ? " " : "") }.joined()
    }

    /// The entities, each as its range and label.
    var entities: [String] {
      var entities: [String] = []
      var start = 0
      for index in entityCells.indices {
        if entityCells[index].hasPrefix("B-") { start = index }
        let goes = index + 1 < entityCells.count && entityCells[index + 1].hasPrefix("I-")
        guard entityCells[index] != "O", !goes else { continue }
        entities.append("\(start..<(index + 1))\(entityCells[index].dropFirst(2))")
      }
      return entities
    }
  }

  /// A recorded vector.
  struct Vector {
    let document: Int
    let token: Int
    let numbers: [Float]
  }

  /// A fixture that is not as the script writes it.
  struct Malformed: Error {
    let line: Substring
  }

  static func documents() throws -> [Document] {
    var documents: [Document] = []
    var document = Document()
    for line in try text("fixtures-neural.tsv").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      guard !line.isEmpty else {
        if !document.features.isEmpty { documents.append(document) }
        document = Document()
        continue
      }
      try append(line, to: &document)
    }
    return documents
  }

  private static func append(_ line: Substring, to document: inout Document) throws {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    let hashes = cells.dropFirst().prefix(4).compactMap { UInt64($0) }
    guard cells.count == 12, hashes.count == 4, let head = Int32(cells[8]),
      let word = try JSONValue(Array(cells[0].utf8)).text
    else {
      throw Malformed(line: line)
    }
    document.features.append(
      TokenFeatures(
        norm: hashes[0], prefix: hashes[1], suffix: hashes[2], shape: hashes[3],
        isFollowedBySpace: cells[5] == "1", isSpace: cells[6] == "1"))
    document.words.append(word)
    document.tags.append(String(cells[7]))
    document.heads.append(head)
    document.relations.append(String(cells[9]))
    document.startsSentence.append(cells[10] == "1")
    document.entityCells.append(String(cells[11]))
  }

  static func vectors(of encoder: String) throws -> [Vector] {
    var vectors: [Vector] = []
    for line in try text("fixtures-neural-vectors.tsv").split(separator: "\n") {
      let cells = line.split(separator: "\t")
      guard cells.count > 3, let document = Int(cells[1]), let token = Int(cells[2]) else {
        throw Malformed(line: line)
      }
      guard cells[0] == encoder else { continue }
      vectors.append(
        Vector(
          document: document, token: token, numbers: cells.dropFirst(3).compactMap { Float($0) }))
    }
    return vectors
  }

  private static func text(_ name: String) throws -> String {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = folder.joined(separator: "/") + "/Fixtures/" + name
    return String(decoding: try FileContents.read(path: path), as: UTF8.self)
  }
}
