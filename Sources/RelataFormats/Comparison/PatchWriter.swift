public import RelataGraph
import RelataText

/// Writes the difference of two graphs as RDF Patch (<https://afs.github.io/rdf-patch/>): the triples
/// to delete from the first and to add to it, so that it becomes the second.
///
/// The graphs are taken as they are, not as identity sees them. There are no blank nodes, so the
/// patch is exact.
public struct PatchWriter: Sendable {
  private let writer: NQuadsWriter

  /// Makes a writer.
  public init(ontology: Ontology, directEdges: JSONLDWriter.DirectEdges = .announced) {
    writer = NQuadsWriter(ontology: ontology, directEdges: directEdges)
  }

  /// The patch as UTF-8; without deletions and additions for equal graphs.
  ///
  /// Its identifier is that of its contents, so that the same graphs give the same bytes.
  ///
  /// - Complexity: O(n log n) in triples.
  public func bytes(from before: KnowledgeGraph, to after: KnowledgeGraph) -> [UInt8] {
    let old = writer.bytes(of: before).split(separator: 0x0A)
    let new = writer.bytes(of: after).split(separator: 0x0A)
    var deletions: [UInt8] = []
    var additions: [UInt8] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if right == new.count || (left < old.count && old[left].lexicographicallyPrecedes(new[right]))
      {
        PatchWriter.append("D", old[left], to: &deletions)
        left += 1
      } else if left == old.count || new[right].lexicographicallyPrecedes(old[left]) {
        PatchWriter.append("A", new[right], to: &additions)
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    let digest = SHA256Digest(of: deletions + additions).hexadecimal.prefix(32)
    let head = "H id <urn:relata:patch:\(digest)> .\nTX .\n"
    return Array(head.utf8) + deletions + additions + Array("TC .\n".utf8)
  }

  private static func append(
    _ operation: String, _ line: ArraySlice<UInt8>, to bytes: inout [UInt8]
  ) {
    bytes += operation.utf8
    bytes.append(0x20)
    bytes += line
    bytes.append(0x0A)
  }
}
