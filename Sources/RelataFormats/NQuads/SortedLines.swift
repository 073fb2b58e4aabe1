import RelataText

/// Lines that come subject by subject and are wanted in order of their bytes.
///
/// All lines of a subject begin with it, and no subject with another, so it is enough to sort the
/// subjects, and then the few lines of each.
struct SortedLines {
  /// The lines in the order of their coming.
  private var bytes: [UInt8] = []
  private var lines: [Range<Int>] = []
  private var subjects: [Subject] = []

  /// A subject and its lines.
  private struct Subject {
    /// Where it is written first.
    let range: Range<Int>
    /// The first of its lines.
    let firstLine: Int
  }

  /// Begins the lines of a subject; `append` writes it, with an end that stands nowhere in it.
  mutating func beginSubject(_ append: (inout [UInt8]) -> Void) {
    let start = bytes.count
    append(&bytes)
    subjects.append(Subject(range: start..<bytes.count, firstLine: lines.count))
  }

  /// Adds a line of the subject; `append` writes what follows the subject.
  mutating func append(_ append: (inout [UInt8]) -> Void) {
    let start = bytes.count
    append(&bytes)
    lines.append(start..<bytes.count)
  }

  /// All lines, each once, in order of their bytes.
  ///
  /// - Complexity: O(n log n) in lines.
  func sortedBytes() -> [UInt8] {
    bytes.withUnsafeBufferPointer { all in
      let text = { (range: Range<Int>) in UnsafeBufferPointer(rebasing: all[range]) }
      let order = subjects.indices.sorted {
        compare(text(subjects[$0].range), text(subjects[$1].range)) < 0
      }
      var sorted: [UInt8] = []
      sorted.reserveCapacity(bytes.count + lines.count * 64)
      var position = 0
      while position < order.count {
        let subject = text(subjects[order[position]].range)
        // A subject that came twice.
        let end =
          order[position...].firstIndex { compare(text(subjects[$0].range), subject) != 0 }
          ?? order.endIndex
        let endings = order[position..<end].flatMap { lines[linesOfSubject($0)] }
          .sorted { compare(text($0), text($1)) < 0 }
        for (index, ending) in endings.enumerated()
        where index == 0 || compare(text(endings[index - 1]), text(ending)) != 0 {
          sorted.append(contentsOf: subject)
          sorted.append(contentsOf: text(ending))
        }
        position = end
      }
      return sorted
    }
  }

  private func linesOfSubject(_ index: Int) -> Range<Int> {
    let next = index + 1
    return subjects[index]
      .firstLine..<(next < subjects.count ? subjects[next].firstLine : lines.count)
  }
}
