extension IdentityRules {
  /// relata's rules of identity, with what a gazetteer knows.
  ///
  /// - Parameter names: gazetteer files of one's own, which go before the bundled one.
  /// - Throws: `DataFileError` with file, line and what is wrong; never for the bundled files in a
  ///   build whose tests passed.
  public static func withGazetteer(
    ontology: Ontology, names: [DataFile] = []
  ) throws(DataFileError) -> IdentityRules {
    var known: [KnownThing] = []
    for file in names {
      known += (try Gazetteer(files: [file], ontology: ontology)).knownThings
    }
    known += (try Gazetteer.bundled(ontology: ontology)).knownThings
    return try bundled(ontology: ontology, known: known)
  }
}

extension Gazetteer {
  /// The entries as identity needs them; names that the gazetteer calls ambiguous are left out.
  fileprivate var knownThings: [KnownThing] {
    (0..<count).map { index in
      let entry = self[index]
      let ambiguous = Set(entry.values(of: "ambiguous"))
      return KnownThing(
        classWord: entry.classWord, className: entry.className, slug: Slug(entry.slug),
        sameAs: entry.wikidata.flatMap {
          try? IRI(validating: "http://www.wikidata.org/entity/" + $0)
        },
        names: ([entry.name] + entry.names).filter { !ambiguous.contains($0) },
        demonyms: entry.demonyms.filter { !ambiguous.contains($0) },
        state: entry.values(of: "country").first)
    }
  }
}
