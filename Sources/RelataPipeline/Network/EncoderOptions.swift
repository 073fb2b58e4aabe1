/// What the configuration says about a token encoder.
struct EncoderOptions {
  let width: Int
  let attributes: [LexicalAttribute]
  let rows: [Int]
  let depth: Int
  let windowSize: Int
  let pieces: Int

  /// Pieces of the layer that mixes the embeddings; not an option of the architecture.
  static let mixerPieces = 3

  /// Reads the options of the encoder described in `section`.
  ///
  /// - Throws: ``ModelError`` when the architecture or an attribute is not supported.
  init(_ section: String, configuration: ModelConfiguration) throws(ModelError) {
    let embed = "\(section).embed"
    let encode = "\(section).encode"
    try configuration.require(section, "@architectures", is: .string("spacy.Tok2Vec.v2"))
    try configuration.require(embed, "@architectures", is: .string("spacy.MultiHashEmbed.v2"))
    try configuration.require(
      encode, "@architectures", is: .string("spacy.MaxoutWindowEncoder.v2"))
    try configuration.require(embed, "include_static_vectors", is: .boolean(false))
    width = try configuration.size(encode, "width")
    guard try configuration.size(embed, "width") == width else {
      throw configuration.failure(
        embed, "width", expected: "\(width)", found: try configuration.value(embed, "width"))
    }
    attributes = try EncoderOptions.attributes(embed, configuration)
    rows = try configuration.sizes(embed, "rows")
    guard rows.count == attributes.count else {
      throw configuration.failure(
        embed, "rows", expected: "\(attributes.count) sizes",
        found: try configuration.value(embed, "rows"))
    }
    depth = try configuration.size(encode, "depth")
    windowSize = try configuration.size(encode, "window_size")
    pieces = try configuration.size(encode, "maxout_pieces")
    guard width <= 1024, depth <= 32, windowSize <= 8, pieces <= 16 else {
      throw ModelError(
        file: configuration.file,
        reason: "[\(encode)]: expected at most width 1024, depth 32, window_size 8 and "
          + "maxout_pieces 16, found \(width), \(depth), \(windowSize) and \(pieces)")
    }
  }

  private static func attributes(
    _ section: String, _ configuration: ModelConfiguration
  ) throws(ModelError) -> [LexicalAttribute] {
    var attributes: [LexicalAttribute] = []
    for name in try configuration.texts(section, "attrs") {
      guard let attribute = LexicalAttribute(rawValue: name) else {
        throw configuration.failure(
          section, "attrs", expected: "attributes that are supported", found: .string(name))
      }
      attributes.append(attribute)
    }
    guard !attributes.isEmpty else {
      throw configuration.failure(section, "attrs", expected: "attributes", found: nil)
    }
    return attributes
  }
}
