extension Array {
  /// The elements in an order that is asked for by their places, so that none is copied to be compared.
  ///
  /// Large values are many references; copying each of them for each comparison takes most of the time
  /// of sorting.
  ///
  /// - Parameter precedes: whether the element at the first place comes before that at the second.
  /// - Complexity: O(n log n).
  package func sorted(
    byPlaces precedes: (_ all: UnsafeBufferPointer<Element>, _ left: Int, _ right: Int) -> Bool
  ) -> [Element] {
    let order = withUnsafeBufferPointer { all in
      Swift.Array(all.indices).sorted { precedes(all, $0, $1) }
    }
    return order.map { self[$0] }
  }
}
