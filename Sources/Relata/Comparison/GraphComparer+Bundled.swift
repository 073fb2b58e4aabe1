extension GraphComparer {
  /// Compares with the opposites that come with relata.
  ///
  /// - Throws: `DataFileError` never in a build whose tests passed.
  public static func bundled(rules: IdentityRules) throws(DataFileError) -> GraphComparer {
    GraphComparer(
      rules: rules, opposites: try OppositeRelations.bundled(ontology: rules.ontology))
  }
}
