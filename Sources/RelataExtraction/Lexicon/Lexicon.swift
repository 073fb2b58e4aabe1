public import RelataGraph
public import RelataText

/// All that extraction knows of words, names and frames; data, replaceable file by file.
public struct Lexicon: Sendable {
  /// What the graph may say.
  public let ontology: Ontology
  /// Names of things that all articles know.
  public let gazetteer: Gazetteer
  /// How English states relations.
  public let frames: FrameSet
  let nominals: NominalLexicon
  let offices: OfficeLexicon
  let officeHolders: OfficeHolderLexicon
  let clauses: ClauseLexicon
  let nameClasses: NameClassLexicon
  let classEvidence: ClassEvidenceLexicon
  let structure: StructureLexicon
  let places: PlaceLexicon

  /// The lexicon that comes with relata.
  ///
  /// - Parameters:
  ///   - ontology: what the graph may say.
  ///   - extraNames: gazetteer files of one's own, beside the bundled ones.
  ///   - frames: frame files in place of the bundled ones; `nil` for those.
  /// - Throws: ``DataFileError`` with file, line and what is wrong.
  public init(
    ontology: Ontology, extraNames: [DataFile] = [], frames: [DataFile]? = nil
  ) throws(DataFileError) {
    self.ontology = ontology
    gazetteer = try Gazetteer(
      files: extraNames + Gazetteer.bundledFiles.map { BundledData.file(named: $0) },
      ontology: ontology)
    self.frames = try FrameSet(
      files: frames ?? BundledData.files(under: "frames/"), ontology: ontology)
    nominals = try NominalLexicon(
      file: BundledData.file(named: "lexicon/nominals.tsv"), ontology: ontology)
    offices = try OfficeLexicon(file: BundledData.file(named: "lexicon/offices.tsv"))
    officeHolders = try OfficeHolderLexicon(
      file: BundledData.file(named: "lexicon/office-holders.tsv"))
    clauses = try ClauseLexicon(file: BundledData.file(named: "lexicon/clauses.tsv"))
    nameClasses = try NameClassLexicon(
      file: BundledData.file(named: "lexicon/name-classes.tsv"), ontology: ontology)
    classEvidence = try ClassEvidenceLexicon(
      file: BundledData.file(named: "lexicon/class-evidence.tsv"),
      givenNames: BundledData.file(named: "lexicon/given-names.tsv"), ontology: ontology)
    structure = try StructureLexicon(
      file: BundledData.file(named: "lexicon/structure.tsv"), ontology: ontology)
    places = try PlaceLexicon(file: BundledData.file(named: "lexicon/places.tsv"))
  }
}
