public import RelataGraph
public import RelataText

/// All frames in force, found by their triggers.
public struct FrameSet: Sendable {
  /// The frames, in the order of the files.
  public let frames: [Frame]
  private let framesByTrigger: [Frame.Trigger: [Int]]

  /// Reads frames from files.
  ///
  /// - Throws: ``DataFileError`` with file, line and what is wrong; two frames of one identifier are.
  public init(files: [DataFile], ontology: Ontology) throws(DataFileError) {
    var frames: [Frame] = []
    var known: Set<String> = []
    let wordLists = files.map(FrameReader.wordLists)
      .reduce(into: [:]) { lists, more in lists.merge(more) { $0 + $1 } }
    for file in files {
      let reader = FrameReader(file: file, ontology: ontology, wordLists: wordLists)
      for frame in try reader.read() {
        guard known.insert(frame.identifier).inserted else {
          throw file.error(
            line: frame.location.line, "two frames are called '\(frame.identifier)'")
        }
        frames.append(frame)
      }
    }
    self.frames = frames
    var index: [Frame.Trigger: [Int]] = [:]
    for (number, frame) in frames.enumerated() {
      for trigger in Set(frame.triggers) { index[trigger, default: []].append(number) }
    }
    framesByTrigger = index
  }

  /// Whether any frame waits for the word.
  func isTrigger(kind: Predication.Kind, lemma: String) -> Bool {
    framesByTrigger[Frame.Trigger(kind: kind, lemma: lemma)] != nil
  }

  /// The frames that a predicate may trigger, in the order of the files.
  func candidates(kind: Predication.Kind, lemma: String) -> [Frame] {
    framesByTrigger[Frame.Trigger(kind: kind, lemma: lemma)]?.map { frames[$0] } ?? []
  }
}
