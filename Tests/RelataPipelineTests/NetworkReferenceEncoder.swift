@testable import RelataPipeline

/// The token encoder in plain loops, one document at a time, as the networks are defined.
struct NetworkReferenceEncoder {
  let encoder: SyntheticModel.Encoder

  /// One row a token of `document`.
  func encode(_ document: [TokenFeatures]) -> [[Float]] {
    let tables = encoder.layers.filter { $0.name == "hashembed" }
    let maxouts = encoder.layers.filter { $0.name == "maxout" }
    let norms = encoder.layers.filter { $0.name == "layernorm" }
    let depth = maxouts.count - 1
    let zeros = [Float](repeating: 0, count: encoder.width)
    let padding = [[Float]](repeating: zeros, count: depth * encoder.windowSize)
    let embedded = document.map { token in
      var row: [Float] = []
      for (table, attribute) in zip(tables, encoder.attributes) {
        row += look(attribute.value(of: token), in: table)
      }
      return normalize(maxout(row, maxouts[0]), norms[0])
    }
    var rows = padding + embedded + padding
    for layer in 1...depth {
      rows = rows.indices.map { index in
        var window: [Float] = []
        for place in (index - encoder.windowSize)...(index + encoder.windowSize) {
          window += rows.indices.contains(place) ? rows[place] : zeros
        }
        let change = normalize(maxout(window, maxouts[layer]), norms[layer])
        return zip(rows[index], change).map { $0 + $1 }
      }
    }
    return Array(rows[padding.count..<(padding.count + document.count)])
  }

  private func look(_ value: UInt64, in table: SyntheticModel.Layer) -> [Float] {
    let hash = HashEmbedding.hash(value, seed: UInt32(table.seed ?? 0))
    let shape = table.tensors[0].shape
    var sum = [Float](repeating: 0, count: shape[1])
    for key in [hash.0, hash.1, hash.2, hash.3] {
      let row = Int(key) % shape[0]
      for index in 0..<shape[1] { sum[index] += table.tensors[0].numbers[row * shape[1] + index] }
    }
    return sum
  }

  private func maxout(_ input: [Float], _ layer: SyntheticModel.Layer) -> [Float] {
    let (weights, bias) = (layer.tensors[0], layer.tensors[1].numbers)
    let (outputs, pieces) = (weights.shape[0], weights.shape[1])
    return (0..<outputs).map { output in
      var best = -Float.infinity
      for piece in 0..<pieces {
        let row = output * pieces + piece
        var sum = bias[row]
        for index in input.indices {
          sum += weights.numbers[row * input.count + index] * input[index]
        }
        best = max(best, sum)
      }
      return best
    }
  }

  private func normalize(_ row: [Float], _ layer: SyntheticModel.Layer) -> [Float] {
    let mean = row.reduce(0, +) / Float(row.count)
    let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(row.count) + 1e-8
    return row.indices.map { index in
      (row[index] - mean) / variance.squareRoot() * layer.tensors[0].numbers[index]
        + layer.tensors[1].numbers[index]
    }
  }
}
