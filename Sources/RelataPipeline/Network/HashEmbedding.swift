/// A table of vectors that is looked up by hash: each value sums four rows (Bloom embedding,
/// Serrà and Karatzoglou 2017), so that a small table tells many values apart.
struct HashEmbedding: Sendable {
  /// Numbers in a vector.
  let width: Int
  private let rows: UInt32
  private let seed: UInt32
  private let table: StoredFloats

  /// Reads the table `E` (rows × width) and the seed of `layer`.
  ///
  /// - Throws: ``ModelError`` when the shape differs or the seed is missing.
  init(
    _ layer: WeightFile.Layer, in file: WeightFile, rows: Int, width: Int
  ) throws(ModelError) {
    self.width = width
    self.rows = UInt32(rows)
    seed = UInt32(truncatingIfNeeded: try file.integer("seed", of: layer))
    table = try file.table("E", of: layer, shape: [rows, width])
  }

  /// Writes the vector of `value` to `output`.
  ///
  /// - Parameter row: room for one row of the table.
  func write(
    _ value: UInt64, to output: UnsafeMutablePointer<Float>, row: UnsafeMutablePointer<Float>
  ) {
    let hash = HashEmbedding.hash(value, seed: seed)
    table.copy(from: Int(hash.0 % rows) * width, count: width, to: output)
    for key in [hash.1, hash.2, hash.3] {
      table.copy(from: Int(key % rows) * width, count: width, to: row)
      VectorSums.add(row, to: output, count: width)
    }
  }

  /// MurmurHash3 x64 128 (Appleby 2011) of the eight bytes of `value`, as four numbers.
  static func hash(_ value: UInt64, seed: UInt32) -> (UInt32, UInt32, UInt32, UInt32) {
    let byteCount: UInt64 = 8
    var low = value &* 0x87C3_7B91_1142_53D5
    low = (low << 31) | (low >> 33)
    low = (low &* 0x4CF5_AD43_2745_937F) ^ UInt64(seed) ^ byteCount
    var high = UInt64(seed) ^ byteCount
    low &+= high
    high &+= low
    low = mixed(low)
    high = mixed(high)
    low &+= high
    high &+= low
    return (
      UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32),
      UInt32(truncatingIfNeeded: high), UInt32(truncatingIfNeeded: high >> 32)
    )
  }

  /// The final mix of MurmurHash3, which lets each bit change all others.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ (mixed >> 33)
  }
}
