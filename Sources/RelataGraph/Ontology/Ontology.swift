public import RelataText

/// What a graph may say: classes of things and relations between them.
public struct Ontology: Sendable, Hashable {
  /// Version of the inventory.
  public let version: String
  /// The IRI that the names of classes and relations are added to.
  public let namespace: IRI
  /// The classes, in the order of the file.
  public let classes: [OntologyClass]
  /// The relations, in the order of the file.
  public let relations: [OntologyRelation]
  /// SHA-256 of the file, in hexadecimal.
  public let digest: String
  private let classIndex: [String: Int]
  private let relationIndex: [String: Int]

  /// The ontology that comes with relata.
  ///
  /// - Throws: ``DataFileError`` never in a build whose tests passed.
  public static func bundled() throws(DataFileError) -> Ontology {
    try Ontology(file: BundledData.file(named: "ontology.tsv"))
  }

  /// Reads an ontology: lines of cells separated by tabs, as in the bundled file.
  ///
  /// - Throws: ``DataFileError`` with the line and what is wrong with it.
  public init(file: DataFile) throws(DataFileError) {
    let content = try OntologyReader(file: file).read()
    version = content.version
    namespace = content.namespace
    classes = content.classes
    relations = content.relations
    digest = SHA256Digest(of: Array(file.text.utf8)).hexadecimal
    classIndex = Dictionary(
      uniqueKeysWithValues: content.classes.enumerated().map { ($1.name, $0) })
    relationIndex = Dictionary(
      uniqueKeysWithValues: content.relations.enumerated().map { ($1.name, $0) })
  }

  /// The class named `name`, if there is one.
  public func classNamed(_ name: String) -> OntologyClass? { classIndex[name].map { classes[$0] } }

  /// The relation named `name`, if there is one.
  public func relationNamed(_ name: String) -> OntologyRelation? {
    relationIndex[name].map { relations[$0] }
  }

  /// Whether things of the class `name` belong to `type`, a class or a group such as `Actor`.
  public func isA(_ name: String, _ type: String) -> Bool {
    guard name != type else { return true }
    return classNamed(name)?.supertypes.contains(type) ?? false
  }

  /// Whether a thing of class `name` may stand where `types` are asked for; an empty list asks for
  /// nothing.
  public func accepts(_ name: String, as types: [String]) -> Bool {
    types.isEmpty || types.contains { isA(name, $0) }
  }
}
