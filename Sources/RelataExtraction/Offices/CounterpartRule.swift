import RelataLinguistics

/// "Rovian counterpart Mara Lint": a counterpart holds the same office in another state.
enum CounterpartRule {
  /// Gives each counterpart the office of the nearest other holder of an office of state.
  static func apply(_ reading: inout ArticleReading) {
    for (person, held) in reading.offices.sorted(by: { $0.key < $1.key }) {
      guard let place = held.firstIndex(where: { $0.scope == .counterpart }) else { continue }
      let office = held[place]
      guard let model = nearestOffice(to: office.tokens.lowerBound, except: person, reading) else {
        reading.offices[person]?.remove(at: place)
        continue
      }
      reading.offices[person]?[place] = HeldOffice(
        title: model.title, relation: model.relation, scope: model.scope, body: office.body,
        stance: office.stance, tokens: office.tokens, rule: "office.counterpart")
    }
  }

  private static func nearestOffice(
    to token: Int, except person: EntityID, _ reading: ArticleReading
  ) -> HeldOffice? {
    reading.offices.filter { $0.key != person }.values.joined()
      .filter { $0.scope == .state && $0.tokens.lowerBound <= token }
      .max { ($0.tokens.lowerBound, $0.title) < ($1.tokens.lowerBound, $1.title) }
  }
}
