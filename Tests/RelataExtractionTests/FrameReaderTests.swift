import RelataGraph
import RelataText
import Testing

@testable import RelataExtraction

/// The frame language: what it takes, and what it says of what it does not.
@Suite struct FrameReaderTests {
  private func read(_ text: String) throws -> [Frame] {
    try FrameReader(
      file: DataFile(name: "own.frames", text: text), ontology: try Ontology.bundled()
    ).read()
  }

  private let sound = """
    frame visits.verb
    relation visits
    verb visit tour
    pattern subj > obj|to
    require obj
    stance planned
    confidence 0.5
    + Lint visited Belmora. => Lint visits Belmora actual
    - The visit pleased.
    """

  @Test func aFrameIsReadWhole() throws {
    let frame = try #require(try read(sound).first)
    #expect(frame.identifier == "visits.verb")
    #expect(frame.relation == "visits")
    #expect(frame.triggers.map(\.lemma) == ["visit", "tour"])
    #expect(frame.patterns.first?.object?.alternatives == [["obj"], ["to"]])
    #expect(frame.stance == .planned)
    #expect(frame.examples.map(\.expected) == ["Lint visits Belmora actual", nil])
  }

  @Test(arguments: [
    ("relation visits\n", 1, "expected 'frame'"),
    ("frame a\nrelation flies\nverb x\npattern subj > obj\n+ A. => B", 1, "flies"),
    ("frame a\nrelation visits\nverb x\n+ A. => B", 1, "needs a trigger and a pattern"),
    ("frame a\nrelation visits\nverb x\npattern subj > obj", 1, "needs an example"),
    ("frame a\nrelation visits\nverb x\npattern subj obj\n+ A. => B", 4, "expected 'role > role'"),
    ("frame a\nrelation visits\nverb x\npattern subj ~ obj\n+ A. => B", 1, "symmetric"),
    ("frame a\nrelation visits\nverb x\npattern subj > .\n+ A. => B", 4, "a role is missing"),
    ("frame a\nrelation visits\ncolour red", 3, "no property of a frame"),
    ("frame a\nstance maybe", 2, "expected one of actual"),
    ("frame a\nconfidence 7", 2, "from 0 to 1"),
    ("frame a\n+ A sentence.", 2, "expected '=>'"),
    (
      "frame a\nrelation visits\nverb x\nsubject Planet\npattern subj > obj\n+ A. => B", 1, "Planet"
    ),
    ("frame a b", 1, "one identifier"),
  ])
  func mistakesAreNamedWithTheirLine(_ text: String, _ line: Int, _ reason: String) throws {
    do {
      _ = try read(text)
      Issue.record("no error for \(text)")
    } catch let error as DataFileError {
      #expect(error.file == "own.frames")
      #expect(error.line == line)
      #expect(error.reason.contains(reason), "\(error.reason)")
    }
  }

  @Test func twoFramesOfOneNameAreRefused() throws {
    let file = DataFile(name: "own.frames", text: sound + "\n" + sound)
    #expect(throws: DataFileError.self) {
      _ = try FrameSet(files: [file], ontology: try Ontology.bundled())
    }
  }

  @Test func theBundledFramesAreSound() throws {
    let frames = try FrameSet(
      files: BundledData.files(under: "frames/"), ontology: try Ontology.bundled())
    #expect(frames.frames.count > 20)
  }
}
