/// A thinc network as it is stored: its layers with sizes and numbers.
///
/// The file is MessagePack: a map of `nodes` (name, dims, refs of each layer, in breadth-first order),
/// `attrs`, `params` (NumPy arrays as maps of `type`, `shape` and `data`) and `shims`.
struct WeightFile {
  /// One layer.
  struct Layer {
    /// Kind of the layer, such as `maxout`; a chain is named by its parts.
    let name: String
    /// Names of other layers it refers to, with their places in the file.
    let references: [String: Int]
    fileprivate let parameters: MessagePackValue
    fileprivate let attributes: MessagePackValue
  }

  /// Path of the file, for messages.
  let file: String
  /// All layers in the order of the file.
  let layers: [Layer]
  private let bytes: [UInt8]

  /// Reads the structure; the numbers stay where they are until asked for.
  ///
  /// - Throws: ``ModelError`` when the bytes are no such file.
  /// - Complexity: O(k) in layers.
  init(_ bytes: [UInt8], file: String) throws(ModelError) {
    self.bytes = bytes
    self.file = file
    let root: MessagePackValue
    do throws(MessagePackError) {
      root = try MessagePackValue(bytes)
    } catch {
      throw ModelError(file: file, reason: "is no whole MessagePack: \(error)")
    }
    guard let nodes = root["nodes"]?.elements, let attributes = root["attrs"]?.elements,
      let parameters = root["params"]?.elements, attributes.count == nodes.count,
      parameters.count == nodes.count
    else {
      throw ModelError(
        file: file, reason: "expected \"nodes\", \"attrs\" and \"params\" of equal length")
    }
    layers = nodes.indices.map { index in
      Layer(
        name: nodes[index]["name"]?.text ?? "",
        references: WeightFile.references(of: nodes[index]),
        parameters: parameters[index], attributes: attributes[index])
    }
  }

  private static func references(of node: MessagePackValue) -> [String: Int] {
    var references: [String: Int] = [:]
    for pair in node["refs"]?.pairs ?? [] {
      if let name = pair.key.text, let place = pair.value.integer { references[name] = place }
    }
    return references
  }

  /// The layers named `name`, which must be `count`.
  ///
  /// - Throws: ``ModelError`` when there are more or fewer.
  func layers(_ name: String, count: Int) throws(ModelError) -> [Layer] {
    let found = layers.filter { $0.name == name }
    guard found.count == count else {
      throw ModelError(
        file: file, reason: "expected \(count) layers \"\(name)\", found \(found.count)")
    }
    return found
  }

  /// The layer that the first one refers to as `reference`, which must be of kind `name`.
  ///
  /// - Throws: ``ModelError`` when there is no such layer.
  func layer(_ reference: String, named name: String) throws(ModelError) -> Layer {
    guard let place = layers.first?.references[reference], layers.indices.contains(place),
      layers[place].name == name
    else {
      throw ModelError(file: file, reason: "expected a layer \"\(name)\" as \"\(reference)\"")
    }
    return layers[place]
  }

  /// The small whole number that `layer` keeps as its attribute `key`.
  ///
  /// - Throws: ``ModelError`` when there is none.
  func integer(_ key: String, of layer: Layer) throws(ModelError) -> Int {
    if case .binary(let range)? = layer.attributes[key] {
      var cursor = MessagePackCursor(bytes, at: range.lowerBound)
      if case .integer(let value)? = try? cursor.next() { return value }
    }
    throw ModelError(
      file: file, reason: "layer \"\(layer.name)\": expected a number as \"\(key)\"")
  }

  /// The numbers that `layer` keeps as `key`, which must have exactly `shape`.
  ///
  /// - Throws: ``ModelError`` telling the shape that was found.
  /// - Complexity: O(n) in numbers.
  func tensor(_ key: String, of layer: Layer, shape: [Int]) throws(ModelError) -> Tensor {
    let range = try range(of: key, in: layer, shape: shape)
    return Tensor(weights: floats(range, count: range.count / 4), shape: shape)
  }

  /// The same numbers left where they stand, for tables of which little is ever read.
  ///
  /// - Throws: ``ModelError`` telling the shape that was found.
  /// - Complexity: O(1): nothing is copied, but the whole file stays in memory.
  func table(_ key: String, of layer: Layer, shape: [Int]) throws(ModelError) -> StoredFloats {
    StoredFloats(bytes: bytes, range: try range(of: key, in: layer, shape: shape))
  }

  /// Where the numbers stand that `layer` keeps as `key`.
  private func range(
    of key: String, in layer: Layer, shape: [Int]
  ) throws(ModelError) -> Range<Int> {
    guard let array = layer.parameters[key], let found = array.value(binaryKey: "shape", in: bytes),
      let type = array.value(binaryKey: "type", in: bytes)?.text,
      case .binary(let range)? = array.value(binaryKey: "data", in: bytes)
    else {
      throw ModelError(file: file, reason: "layer \"\(layer.name)\" has no numbers \"\(key)\"")
    }
    let foundShape = found.elements?.compactMap(\.integer) ?? []
    guard foundShape == shape, type == "<f4", range.count == shape.reduce(4, *) else {
      throw ModelError(
        file: file,
        reason: "layer \"\(layer.name)\", \"\(key)\": expected \(shape) of <f4, found "
          + "\(foundShape) of \(type) in \(range.count) bytes")
    }
    return range
  }

  /// Copies little-endian floats, which stand at any offset, to aligned memory.
  private func floats(_ range: Range<Int>, count: Int) -> Weights {
    Weights(count: count) { target in
      bytes.withUnsafeBytes { source in
        UnsafeMutableRawPointer(target).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[range]), byteCount: count * 4)
      }
    }
  }
}

extension UnsafeMutableRawPointer {
  /// Copies the first `byteCount` bytes of `source`; nothing when there are none.
  fileprivate func copyMemory(from source: UnsafeRawBufferPointer, byteCount: Int) {
    guard let base = source.baseAddress, byteCount <= source.count else { return }
    copyMemory(from: base, byteCount: byteCount)
  }
}

extension MessagePackValue {
  /// The value under a key that is a binary with the letters of `name`, as NumPy arrays have.
  fileprivate func value(binaryKey name: String, in bytes: [UInt8]) -> MessagePackValue? {
    pairs?.first { pair in
      guard case .binary(let range) = pair.key else { return false }
      return bytes[range].elementsEqual(name.utf8)
    }?.value
  }
}
