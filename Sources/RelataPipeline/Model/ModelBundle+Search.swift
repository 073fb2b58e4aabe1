extension ModelBundle {
  /// Checks that the component `name` was trained for greedy search, the one kind there is here.
  ///
  /// - Throws: ``ModelError`` when its `cfg` asks for a beam.
  func requireGreedySearch(_ name: String) throws(ModelError) {
    let options = try json(of: "\(name)/cfg")
    let width = options["beam_width"]?.integer ?? 1
    guard width == 1 else {
      throw ModelError(
        file: path("\(name)/cfg"), reason: "expected a \"beam_width\" of 1, found \(width)")
    }
  }
}
