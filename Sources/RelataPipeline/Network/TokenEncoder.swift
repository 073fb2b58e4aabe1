/// Turns tokens into vectors that know their surroundings.
///
/// The architecture is spaCy's `Tok2Vec` of `MultiHashEmbed` and `MaxoutWindowEncoder`: hash embeddings
/// of lexical attributes are mixed into one vector for each token; then `depth` layers each look at a
/// window of neighbours and add what they find to the vector.
struct TokenEncoder: Sendable {
  /// Numbers in a vector.
  let width: Int
  /// How many neighbours to each side a layer sees.
  let windowSize: Int
  /// How many neighbours to each side reach a vector through all layers.
  var context: Int { windowSize * layers.count }
  /// Which attributes are embedded.
  let attributes: [LexicalAttribute]

  private let embeddings: [HashEmbedding]
  private let mixer: MaxoutLayer
  private let layers: [MaxoutLayer]
  private let cache: WordTypeCache

  /// Rows that pass through a product together: what keeps both operands in the second-level cache.
  static let blockRows = 384
  /// Kinds of tokens remembered; 4 KB each for a width of 96.
  private static let rememberedTypes = 8192

  /// Reads the encoder that the configuration describes in `section` from `file`.
  ///
  /// - Throws: ``ModelError`` when an option is not supported or the file does not fit.
  init(
    _ section: String, configuration: ModelConfiguration, file: WeightFile
  ) throws(ModelError) {
    let options = try EncoderOptions(section, configuration: configuration)
    width = options.width
    windowSize = options.windowSize
    attributes = options.attributes
    embeddings = try TokenEncoder.embeddings(options, in: file)
    let maxouts = try file.layers("maxout", count: options.depth + 1)
    let normalizations = try file.layers("layernorm", count: options.depth + 1)
    mixer = try MaxoutLayer(
      maxout: maxouts[0], normalization: normalizations[0], in: file,
      inputWidth: width * attributes.count, width: width, pieces: EncoderOptions.mixerPieces)
    var layers: [MaxoutLayer] = []
    for index in 1...options.depth {
      layers.append(
        try MaxoutLayer(
          maxout: maxouts[index], normalization: normalizations[index], in: file,
          inputWidth: width * (2 * windowSize + 1), width: width, pieces: options.pieces))
    }
    self.layers = layers
    cache = WordTypeCache(
      rowWidth: width + (2 * windowSize + 1) * width * options.pieces,
      capacity: TokenEncoder.rememberedTypes)
  }

  private static func embeddings(
    _ options: EncoderOptions, in file: WeightFile
  ) throws(ModelError) -> [HashEmbedding] {
    let layers = try file.layers("hashembed", count: options.attributes.count)
    var embeddings: [HashEmbedding] = []
    for (layer, rows) in zip(layers, options.rows) {
      embeddings.append(try HashEmbedding(layer, in: file, rows: rows, width: options.width))
    }
    return embeddings
  }

  /// Writes the vectors of the planned tokens to `output`, `width` numbers a token.
  ///
  /// - Complexity: O(r) in planned rows.
  func encode(
    _ plan: RowPlan, features: [TokenFeatures], into output: UnsafeMutablePointer<Float>,
    workspace: EncoderWorkspace
  ) {
    let rowCount = plan.tokens.count
    workspace.prepare(rows: rowCount, encoder: self)
    let rows = rememberedRows(plan, features: features, workspace: workspace)
    var (source, target) = workspace.planes(rows: rowCount, width: width, margin: windowSize)
    applyFirstLayer(rows, count: rowCount, to: source, workspace: workspace)
    for layer in layers.dropFirst() {
      apply(layer, source, count: rowCount, to: target, workspace: workspace)
      swap(&source, &target)
    }
    for segment in plan.segments {
      (output + segment.tokens.lowerBound * width).update(
        from: source + segment.firstRow * width, count: segment.tokens.count * width)
    }
  }

  /// Numbers in a row of the widest intermediate result.
  var unreducedWidth: Int { max(mixer.unreducedWidth, layers[0].unreducedWidth) }

  // MARK: - Single tokens

  /// The rows of all planned tokens; their indices stand in the workspace between margins of zeros.
  private func rememberedRows(
    _ plan: RowPlan, features: [TokenFeatures], workspace: EncoderWorkspace
  ) -> WordTypeRows {
    let usesSpace = attributes.contains(.isFollowedBySpace)
    let margin = [TokenFeatures?](repeating: nil, count: windowSize)
    workspace.types.removeAll(keepingCapacity: true)
    workspace.types.append(contentsOf: margin)
    for token in plan.tokens {
      guard token >= 0 else {
        workspace.types.append(nil)
        continue
      }
      var type = features[Int(token)]
      // An attribute that the network does not see must not split a type.
      if !usesSpace { type.isFollowedBySpace = false }
      workspace.types.append(type)
    }
    workspace.types.append(contentsOf: margin)
    return cache.rows(of: workspace.types, indices: &workspace.typeRows) { rows, new in
      fill(rows, new, workspace: workspace)
    }
  }

  /// Computes rows of new types: the mixed embedding, then what it contributes to the first layer as
  /// a neighbour at each distance.
  private func fill(_ rows: WordTypeRows, _ new: Range<Int>, workspace: EncoderWorkspace) {
    var start = new.lowerBound
    while start < new.upperBound {
      let end = min(start + TokenEncoder.blockRows, new.upperBound)
      fillBlock(rows, start..<end, workspace: workspace)
      start = end
    }
  }

  private func fillBlock(_ rows: WordTypeRows, _ new: Range<Int>, workspace: EncoderWorkspace) {
    let inputWidth = mixer.inputWidth
    let embedded = workspace.embedded(rows: new.count, width: inputWidth)
    for (place, row) in new.enumerated() {
      let type = rows.type(at: row)
      for (index, embedding) in embeddings.enumerated() {
        embedding.write(
          attributes[index].value(of: type), to: embedded + place * inputWidth + index * width,
          row: workspace.products.base)
      }
    }
    MatrixProduct.multiply(
      .init(base: embedded, stride: inputWidth),
      .init(base: mixer.weights.base, stride: mixer.unreducedWidth),
      rows: new.count, columns: mixer.unreducedWidth, depth: inputWidth,
      into: workspace.products.base, stride: mixer.unreducedWidth)
    let normalization = mixer.normalization
    let first = rows.base + new.lowerBound * rows.rowWidth
    for place in 0..<new.count {
      normalization.apply(
        workspace.products.base + place * mixer.unreducedWidth, residual: nil,
        into: first + place * rows.rowWidth)
    }
    let columns = layers[0].unreducedWidth
    for part in 0..<(2 * windowSize + 1) {
      MatrixProduct.multiply(
        .init(base: first, stride: rows.rowWidth),
        .init(base: layers[0].weights.base + part * width * columns, stride: columns),
        rows: new.count, columns: columns, depth: width,
        into: first + width + part * columns, stride: rows.rowWidth)
    }
  }

  // MARK: - Windows

  /// The first layer, summed from what its neighbours contribute.
  private func applyFirstLayer(
    _ rows: WordTypeRows, count: Int, to target: UnsafeMutablePointer<Float>,
    workspace: EncoderWorkspace
  ) {
    let columns = layers[0].unreducedWidth
    let normalization = layers[0].normalization
    let partCount = 2 * windowSize + 1
    let parts = workspace.parts(partCount)
    let sum = workspace.products.base
    workspace.typeRows.withUnsafeBufferPointer { typeRows in
      for row in 0..<count {
        for part in 0..<partCount {
          let neighbour = rows.base + Int(typeRows[row + part]) * rows.rowWidth
          parts[part] = UnsafePointer(neighbour + width + part * columns)
        }
        VectorSums.sum(UnsafeBufferPointer(parts), into: sum, count: columns)
        normalization.apply(
          sum, residual: rows.base + Int(typeRows[row + windowSize]) * rows.rowWidth,
          into: target + row * width)
      }
    }
  }

  /// A later layer.
  ///
  /// The window of a row is the run of numbers around it, so windows overlap in `source`. BLAS wants
  /// rows that do not; every (2 × window + 1)th row does not, hence that many products a block.
  private func apply(
    _ layer: MaxoutLayer, _ source: UnsafeMutablePointer<Float>, count: Int,
    to target: UnsafeMutablePointer<Float>, workspace: EncoderWorkspace
  ) {
    let step = 2 * windowSize + 1
    let columns = layer.unreducedWidth
    let products = workspace.products.base
    let normalization = layer.normalization
    var start = 0
    while start < count {
      let block = min(TokenEncoder.blockRows, count - start)
      for phase in 0..<min(step, block) {
        MatrixProduct.multiply(
          .init(base: source + (start + phase - windowSize) * width, stride: step * width),
          .init(base: layer.weights.base, stride: columns),
          rows: (block - phase + step - 1) / step, columns: columns, depth: step * width,
          into: products + phase * columns, stride: step * columns)
      }
      for row in 0..<block {
        let place = (start + row) * width
        normalization.apply(
          products + row * columns, residual: source + place, into: target + place)
      }
      start += block
    }
  }
}
