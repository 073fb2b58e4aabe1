import RelataTestSupport
import Glibc
import RelataText

@testable import RelataPipeline

/// A small model with random numbers, written to a folder like a real one.
struct SyntheticModel {
  /// A layer with its numbers.
  struct Layer {
    var name: String
    var references: [(String, Int)] = []
    var seed: Int?
    var tensors: [(key: String, numbers: [Float], shape: [Int])] = []
  }

  /// The numbers of a token encoder.
  struct Encoder {
    let width: Int
    let windowSize: Int
    let pieces: Int
    let attributes: [LexicalAttribute]
    let rows: [Int]
    /// Tables, then the mixer and the layers as maxout and normalization in turn.
    var layers: [Layer] = []
  }

  let configuration: String
  private(set) var files: [(path: String, bytes: [UInt8])]
  let shared: Encoder
  let own: Encoder

  static let tags = ["A", "B", "C"]
  private static let parserMoves =
    #"{"0":{"":9},"1":{"":8},"2":{"x":5,"y":5,"x||y":3},"3":{"x":4,"y||x":2,"z":-1},"4":{"ROOT":1}}"#
  private static let entityMoves =
    #"{"0":{},"1":{"P":2,"Q":1},"2":{"P":2,"Q":1},"3":{"P":2,"Q":1},"4":{"P":2,"Q":1,"":1},"5":{"":1}}"#

  init(seed: UInt64, width: Int = 5, windowSize: Int = 1, depth: Int = 2, pieces: Int = 2) {
    var random = SeededGenerator(seed: seed)
    let hidden = 3
    shared = SyntheticModel.encoder(
      Encoder(
        width: width, windowSize: windowSize, pieces: pieces,
        attributes: [.norm, .shape, .isFollowedBySpace], rows: [7, 5, 2]),
      depth: depth, &random)
    own = SyntheticModel.encoder(
      Encoder(
        width: width, windowSize: windowSize, pieces: pieces, attributes: [.prefix, .suffix],
        rows: [6, 4]),
      depth: depth, &random)
    configuration = SyntheticModel.configuration(
      shared, own, depth: depth, hiddenWidth: hidden)
    let meta = #"{"lang": "xx", "name": "made_up", "version": "0.0.1"}"#
    files = [
      ("config.cfg", Array(configuration.utf8)), ("meta.json", Array(meta.utf8)),
      ("tok2vec/model", SyntheticModel.bytes([Layer(name: "root")] + shared.layers)),
      ("tagger/cfg", Array(#"{"labels": ["A", "B", "C"]}"#.utf8)),
      ("parser/cfg", Array(#"{"beam_width": 1}"#.utf8)),
      ("ner/cfg", Array(#"{"beam_width": 1}"#.utf8)),
      ("parser/moves", SyntheticModel.moves(SyntheticModel.parserMoves)),
      ("ner/moves", SyntheticModel.moves(SyntheticModel.entityMoves)),
    ]
    files.append(
      (
        "tagger/model",
        SyntheticModel.bytes([
          Layer(name: "root", references: [("softmax", 1)]),
          SyntheticModel.affine("softmax", inputs: width, outputs: 3, &random),
        ])
      ))
    files.append(
      (
        "parser/model",
        SyntheticModel.bytes(
          SyntheticModel.transitions(
            width: width, hidden: hidden, features: 8, moves: 9, &random))
      ))
    files.append(
      (
        "ner/model",
        SyntheticModel.bytes(
          SyntheticModel.transitions(
            width: width, hidden: hidden, features: 3, moves: 10, &random) + own.layers)
      ))
  }

  /// Replaces the bytes of one file.
  mutating func replace(_ path: String, _ bytes: [UInt8]) {
    files = files.map { $0.path == path ? (path, bytes) : $0 }
  }

  /// Writes the model to a new folder, runs `body` with its path and removes it.
  func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    var template = Array("/tmp/relata-model-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ModelError(file: "/tmp", reason: "no folder") }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let parts = ["tok2vec", "tagger", "parser", "ner"]
    defer {
      for file in files { unlink("\(folder)/\(file.path)") }
      for part in parts { rmdir("\(folder)/\(part)") }
      rmdir(folder)
    }
    for part in parts { mkdir("\(folder)/\(part)", 0o700) }
    for file in files { try AtomicFile.write(file.bytes, to: "\(folder)/\(file.path)") }
    return try body(folder)
  }

  private static func encoder(
    _ options: Encoder, depth: Int, _ random: inout SeededGenerator
  ) -> Encoder {
    var encoder = options
    for (index, rows) in options.rows.enumerated() {
      let table = random.floats(rows * options.width)
      encoder.layers.append(
        Layer(name: "hashembed", seed: 8 + index, tensors: [("E", table, [rows, options.width])]))
    }
    let mixed = options.width * options.attributes.count
    let window = options.width * (2 * options.windowSize + 1)
    for index in 0...depth {
      let pieces = index == 0 ? 3 : options.pieces
      let inputs = index == 0 ? mixed : window
      let width = options.width
      encoder.layers.append(
        Layer(
          name: "maxout",
          tensors: [
            ("W", random.floats(width * pieces * inputs), [width, pieces, inputs]),
            ("b", random.floats(width * pieces), [width, pieces]),
          ]))
      encoder.layers.append(
        Layer(
          name: "layernorm",
          tensors: [("G", random.floats(width), [width]), ("b", random.floats(width), [width])]))
    }
    return encoder
  }

  private static func affine(
    _ name: String, inputs: Int, outputs: Int, _ random: inout SeededGenerator
  ) -> Layer {
    Layer(
      name: name,
      tensors: [
        ("W", random.floats(outputs * inputs), [outputs, inputs]),
        ("b", random.floats(outputs), [outputs]),
      ])
  }

  private static func transitions(
    width: Int, hidden: Int, features: Int, moves: Int, _ random: inout SeededGenerator
  ) -> [Layer] {
    let shape = [features, hidden, 2]
    return [
      Layer(name: "parser_model", references: [("tok2vec", 3), ("lower", 1), ("upper", 2)]),
      Layer(
        name: "precomputable_affine",
        tensors: [
          ("W", random.floats(features * hidden * 2 * hidden), shape + [hidden]),
          ("b", random.floats(hidden * 2), [hidden, 2]),
          ("pad", random.floats(features * hidden * 2), [1] + shape),
        ]),
      affine("linear", inputs: hidden, outputs: moves, &random),
      affine("linear", inputs: width, outputs: hidden, &random),
    ]
  }

  private static func moves(_ table: String) -> [UInt8] {
    SyntheticPack.map([(.string("moves"), .string(table))]).bytes
  }

  private static func bytes(_ layers: [Layer]) -> [UInt8] {
    let nodes = layers.enumerated().map { index, layer in
      SyntheticPack.map([
        (.string("index"), .integer(index)), (.string("name"), .string(layer.name)),
        (.string("dims"), .map([])),
        (.string("refs"), .map(layer.references.map { (.string($0.0), .integer($0.1)) })),
      ])
    }
    let attributes = layers.map { layer in
      SyntheticPack.map(
        layer.seed.map { [(.string("seed"), .binary(SyntheticPack.integer($0).bytes))] } ?? [])
    }
    let parameters = layers.map { layer in
      SyntheticPack.map(
        layer.tensors.map { (.string($0.key), .tensor($0.numbers, shape: $0.shape)) })
    }
    return SyntheticPack.map([
      (.string("nodes"), .array(nodes)), (.string("attrs"), .array(attributes)),
      (.string("params"), .array(parameters)), (.string("shims"), .array([])),
    ]).bytes
  }

  private static func configuration(
    _ shared: Encoder, _ own: Encoder, depth: Int, hiddenWidth: Int
  ) -> String {
    let listener = """
      @architectures = "spacy.Tok2VecListener.v1"
      width = ${components.tok2vec.model.encode:width}
      upstream = "tok2vec"
      """
    func encoder(_ section: String, _ encoder: Encoder) -> String {
      let names = encoder.attributes.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
      return """
        [\(section)]
        @architectures = "spacy.Tok2Vec.v2"
        [\(section).embed]
        @architectures = "spacy.MultiHashEmbed.v2"
        width = \(encoder.width)
        attrs = [\(names)]
        rows = \(encoder.rows)
        include_static_vectors = false
        [\(section).encode]
        @architectures = "spacy.MaxoutWindowEncoder.v2"
        width = \(encoder.width)
        depth = \(depth)
        window_size = \(encoder.windowSize)
        maxout_pieces = \(encoder.pieces)

        """
    }
    func transitions(_ name: String, _ stateType: String) -> String {
      """
      [components.\(name)]
      factory = "\(name)"
      [components.\(name).model]
      @architectures = "spacy.TransitionBasedParser.v2"
      state_type = "\(stateType)"
      extra_state_tokens = false
      hidden_width = \(hiddenWidth)
      maxout_pieces = 2
      use_upper = true

      """
    }
    return """
      [nlp]
      pipeline = ["tok2vec","tagger","parser","senter","ner"]
      disabled = ["senter"]
      [components.tok2vec]
      factory = "tok2vec"
      \(encoder("components.tok2vec.model", shared))
      [components.tagger]
      factory = "tagger"
      [components.tagger.model]
      @architectures = "spacy.Tagger.v2"
      [components.tagger.model.tok2vec]
      \(listener)
      \(transitions("parser", "parser"))
      [components.parser.model.tok2vec]
      \(listener)
      \(transitions("ner", "ner"))
      \(encoder("components.ner.model.tok2vec", own))
      """
  }
}
