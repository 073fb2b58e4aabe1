/// The queries that put rows into a property graph; each may be run again without harm.
///
/// What articles share is added up: names of things, evidence of statements. Both servers that run
/// them (ArcadeDB, FalkorDB) know this much of openCypher.
enum CypherQueries {
  /// Makes the things of a class that are not there under any class.
  ///
  /// A label that is set later would move the node in ArcadeDB, so it is made with all its labels.
  static func makeThings(_ label: String) -> String {
    "UNWIND $rows AS row OPTIONAL MATCH (known:Thing {id: row.id})"
      + " WITH row, known WHERE known IS NULL MERGE (n:Thing:\(label) {id: row.id})"
      + " SET n.name = row.name RETURN count(n) AS n"
  }

  /// Sets what is known of things that are there.
  ///
  /// Of two names the first stays and the other becomes one of the others.
  static let describeThings =
    "UNWIND $rows AS row MATCH (n:Thing {id: row.id})"
    + " SET n += row.properties SET n.alternateNames = coalesce(n.alternateNames, [])"
    + " + [x IN row.alternateNames + [row.name]"
    + " WHERE x <> n.name AND NOT x IN coalesce(n.alternateNames, [])] RETURN count(n) AS n"

  /// Makes and describes articles.
  static let putArticles =
    "UNWIND $rows AS row MERGE (n:Article {id: row.id}) SET n += row.properties RETURN count(n) AS n"

  /// Makes and describes the statements of a relation.
  static func putStatements(_ type: String) -> String {
    // The quotes stand beside the evidence, so they are added before it.
    let beside =
      " SET r.quotes = coalesce(r.quotes, []) + [i IN range(0, size(row.evidence) - 1)"
      + " WHERE NOT row.evidence[i] IN coalesce(r.evidence, []) | row.quotes[i]]"
    return "UNWIND $rows AS row MATCH (a:Thing {id: row.source})"
      + " MATCH (b:Thing {id: row.target}) MERGE (a)-[r:\(type) {id: row.id}]->(b)"
      + " SET r += row.properties" + beside + added("evidence") + added("articles")
      + added("topics") + added("places") + " RETURN count(r) AS n"
  }

  /// Counts those of the things that are there.
  static let countThings =
    "UNWIND $rows AS row MATCH (n:Thing {id: row.id}) RETURN count(n) AS n"

  /// Counts those of the articles that are there.
  static let countArticles =
    "UNWIND $rows AS row MATCH (n:Article {id: row.id}) RETURN count(n) AS n"

  /// Counts those of the statements of a relation that are there, and their different edges.
  ///
  /// No edge is counted by two such queries when all the statements of an edge are asked for in one.
  static func countStatements(_ type: String) -> String {
    "UNWIND $rows AS row"
      + " MATCH (a:Thing {id: row.source})-[r:\(type) {id: row.id}]->(b:Thing {id: row.target})"
      + " RETURN count(r) AS statements, count(DISTINCT [a.id, b.id]) AS edges"
  }

  private static func added(_ key: String) -> String {
    " SET r.\(key) = coalesce(r.\(key), [])"
      + " + [x IN row.\(key) WHERE NOT x IN coalesce(r.\(key), [])]"
  }
}
