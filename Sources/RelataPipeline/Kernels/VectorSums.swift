/// Sums and maxima over single rows.
enum VectorSums {
  /// Adds `count` numbers of `source` to those of `target`.
  @inline(__always)
  static func add(
    _ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int
  ) {
    forLanes(count) { index in
      target.store(target.lanes(index) + source.lanes(index), index)
    } narrow: { index in
      target[index] += source[index]
    }
  }

  /// Writes the sum of several rows of `count` numbers to `target`; zeros when there are none.
  @inline(__always)
  static func sum(
    _ rows: UnsafeBufferPointer<UnsafePointer<Float>>,
    into target: UnsafeMutablePointer<Float>, count: Int
  ) {
    forLanes(count) { index in
      var sum = Lanes(repeating: 0)
      for row in rows { sum += row.lanes(index) }
      target.store(sum, index)
    } narrow: { index in
      var sum: Float = 0
      for row in rows { sum += row[index] }
      target[index] = sum
    }
  }

  /// Writes, for each of `width` units, the largest piece of the sum of `bias` and all `rows`.
  ///
  /// Piece p of unit u stands at `p * width + u` of every row.
  @inline(__always)
  static func largestPieces(
    of rows: UnsafeBufferPointer<UnsafePointer<Float>>, bias: UnsafePointer<Float>,
    pieces: Int, width: Int, into target: UnsafeMutablePointer<Float>
  ) {
    forLanes(width) { index in
      var best = Lanes(repeating: -.infinity)
      for piece in 0..<pieces {
        let place = piece * width + index
        var sum = bias.lanes(place)
        for row in rows { sum += row.lanes(place) }
        best = best.replacing(with: sum, where: sum .> best)
      }
      target.store(best, index)
    } narrow: { index in
      var best = -Float.infinity
      for piece in 0..<pieces {
        let place = piece * width + index
        var sum = bias[place]
        for row in rows { sum += row[place] }
        if sum > best { best = sum }
      }
      target[index] = best
    }
  }

  /// Index of the largest of `count` numbers, the first of equals; 0 when none compares.
  @inline(__always)
  static func indexOfLargest(_ numbers: UnsafePointer<Float>, count: Int) -> Int {
    var best = 0
    var index = 1
    while index < count {
      if numbers[index] > numbers[best] { best = index }
      index += 1
    }
    return best
  }
}
