/// The entities of one article, in the order in which they were made.
struct EntityTable: Sendable {
  private(set) var entities: [Entity] = []

  subscript(id: EntityID) -> Entity {
    get { entities[id.index] }
    set { entities[id.index] = newValue }
  }

  /// The identifiers of all entities, ascending.
  var ids: [EntityID] { entities.indices.map { EntityID(index: $0) } }

  /// Adds an entity.
  mutating func add(_ entity: Entity) -> EntityID {
    entities.append(entity)
    return EntityID(index: entities.count - 1)
  }

  /// Records that the token at `index` refers to the entity, under the string `alias`.
  mutating func addMention(_ id: EntityID, token: Int, alias: String?) {
    entities[id.index].mentionTokens.append(token)
    if let alias, !alias.isEmpty { entities[id.index].aliases.insert(alias) }
  }

  /// The entity of the gazetteer row `index`, if the article has it.
  func gazetteerEntity(_ index: Int) -> EntityID? {
    entities.firstIndex { $0.identity == .gazetteer(index) }.map { EntityID(index: $0) }
  }
}
