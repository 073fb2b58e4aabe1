internal import CBLAS

/// Matrix products of single precision, by OpenBLAS.
///
/// Matrices are given by their first number and the distance from one row to the next; rows may
/// overlap or leave gaps. Nothing is checked here: callers prove the bounds when a model is loaded
/// and when buffers are reserved.
enum MatrixProduct {
  /// Keeps OpenBLAS on the calling thread: the threads are ours, one for each batch of documents.
  static func useCallingThreadOnly() {
    openblas_set_num_threads(1)
  }

  /// A matrix of `rows` times what the other operand says.
  struct Operand {
    let base: UnsafePointer<Float>
    let stride: Int
  }

  /// Writes the product of `left` (rows × depth) and `right` (depth × columns) to `output`.
  ///
  /// - Parameter adds: whether the product is added to what stands in `output`.
  static func multiply(
    _ left: Operand, _ right: Operand, rows: Int, columns: Int, depth: Int,
    into output: UnsafeMutablePointer<Float>, stride: Int, adds: Bool = false
  ) {
    guard rows > 0, columns > 0 else { return }
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans,
      blasint(rows), blasint(columns), blasint(depth),
      1, left.base, blasint(left.stride), right.base, blasint(right.stride),
      adds ? 1 : 0, output, blasint(stride))
  }
}
