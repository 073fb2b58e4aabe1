public import RelataText

extension Gazetteer {
  /// Checks that the entries which facts refer to exist.
  ///
  /// - Throws: ``DataFileError`` with the line of the first fact that leads nowhere.
  /// - Complexity: O(n) in bytes; for checking files, not for each run.
  public func checkReferences() throws(DataFileError) {
    for row in 0..<count {
      let entry = self[row]
      for (fact, _) in GazetteerReference.classWords {
        for reference in entry.references(of: fact) {
          guard index(classWord: reference.classWord, slug: reference.slug) == nil else { continue }
          let origin = rows.origins[row]
          throw files[Int(origin.file)].error(
            line: Int(origin.line), "\(fact) of '\(entry.slug)' leads to no '\(reference)'")
        }
      }
    }
  }
}
