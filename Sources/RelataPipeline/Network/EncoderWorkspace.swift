/// Working memory of a ``TokenEncoder``, kept from batch to batch; for one thread at a time.
final class EncoderWorkspace {
  /// Type of each row, with a margin at both ends; `nil` for a row of zeros.
  var types: [TokenFeatures?] = []
  /// Remembered row of each type.
  var typeRows: [Int32] = []
  /// Rows of an unreduced product, for one block.
  let products = FloatBuffer()

  private let firstPlane = FloatBuffer()
  private let secondPlane = FloatBuffer()
  private let embeddings = FloatBuffer()
  private var partPointers = UnsafeMutableBufferPointer<UnsafePointer<Float>>.allocate(capacity: 0)

  init() {}

  deinit { partPointers.deallocate() }

  /// Makes room for `rows` rows of `encoder`.
  func prepare(rows: Int, encoder: TokenEncoder) {
    let margins = 2 * encoder.windowSize
    if typeRows.count < rows + margins {
      typeRows = [Int32](repeating: 0, count: rows + margins)
    }
    products.reserve(TokenEncoder.blockRows * encoder.unreducedWidth)
    firstPlane.reserve((rows + margins) * encoder.width)
    secondPlane.reserve((rows + margins) * encoder.width)
  }

  /// Two planes of rows of `width`, with `margin` rows of zeros before and after.
  ///
  /// - Precondition: ``prepare(rows:encoder:)`` was called for as many rows.
  func planes(
    rows: Int, width: Int, margin: Int
  ) -> (UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>) {
    for plane in [firstPlane.base, secondPlane.base] {
      plane.initialize(repeating: 0, count: margin * width)
      (plane + (margin + rows) * width).initialize(repeating: 0, count: margin * width)
    }
    return (firstPlane.base + margin * width, secondPlane.base + margin * width)
  }

  /// Room for `rows` rows of embeddings side by side.
  func embedded(rows: Int, width: Int) -> UnsafeMutablePointer<Float> {
    embeddings.reserve(rows * width)
    return embeddings.base
  }

  /// Room for `count` places of rows.
  func parts(_ count: Int) -> UnsafeMutableBufferPointer<UnsafePointer<Float>> {
    if partPointers.count != count {
      partPointers.deallocate()
      partPointers = .allocate(capacity: count)
    }
    return partPointers
  }
}
