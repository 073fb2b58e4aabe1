extension Gazetteer {
  /// The entry that the one at `index` is a part of, if the gazetteer knows it.
  func parent(of entry: GazetteerEntry) -> Int? {
    entry.references(of: "partOf").first.flatMap {
      index(classWord: $0.classWord, slug: $0.slug)
    }
  }
}

extension GazetteerEntry {
  /// The name that stands for it after it was named in full: "the North".
  var shortName: String? { facts["short"] }
}
