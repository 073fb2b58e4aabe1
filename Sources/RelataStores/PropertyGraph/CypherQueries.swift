/// The queries that put rows into a property graph; each may be run again without harm.
///
/// What articles share is added up: names of things, evidence of statements. Both servers that run
/// them (ArcadeDB, FalkorDB) know this much of openCypher.
enum CypherQueries {
  /// Makes the things of a class that are not there under any class.
  ///
  /// A label that is set later would move the node in ArcadeDB, so it is made with all its labels.
  static func makeThings(_ label: String) -> String {
    "UNWIND $rows AS row OPTIONAL MATCH (known:Thing {iri: row.iri})"
      + " WITH row, known WHERE known IS NULL MERGE (n:Thing:\(label) {iri: row.iri})"
      + " SET n.name = row.name RETURN count(n) AS n"
  }

  /// Sets what is known of things that are there.
  ///
  /// Of two names the first stays and the other becomes one of the others.
  static let describeThings =
    "UNWIND $rows AS row MATCH (n:Thing {iri: row.iri})"
    + " SET n += row.set SET n.alternateNames = coalesce(n.alternateNames, [])"
    + " + [x IN row.names + [row.name]"
    + " WHERE x <> n.name AND NOT x IN coalesce(n.alternateNames, [])] RETURN count(n) AS n"

  /// Makes and describes articles.
  static let putArticles =
    "UNWIND $rows AS row MERGE (n:Article {iri: row.iri}) SET n += row.set RETURN count(n) AS n"

  /// Makes and describes the statements of a relation.
  static func putStatements(_ type: String) -> String {
    // Quotes and articles stand beside the evidence, so they are added before it.
    let isNew = "WHERE NOT row.evidence[i] IN coalesce(r.evidence, [])"
    func beside(_ key: String) -> String {
      " SET r.\(key) = coalesce(r.\(key), [])"
        + " + [i IN range(0, size(row.evidence) - 1) \(isNew) | row.\(key)[i]]"
    }
    return "UNWIND $rows AS row MATCH (a:Thing {iri: row.subject})"
      + " MATCH (b:Thing {iri: row.object}) MERGE (a)-[r:\(type) {iri: row.iri}]->(b)"
      + " SET r += row.set" + beside("quotes") + beside("articles") + added("evidence")
      + added("topics") + added("places") + " RETURN count(r) AS n"
  }

  /// Counts those of the things that are there.
  static let countThings =
    "UNWIND $rows AS row MATCH (n:Thing {iri: row.iri}) RETURN count(n) AS n"

  /// Counts those of the articles that are there.
  static let countArticles =
    "UNWIND $rows AS row MATCH (n:Article {iri: row.iri}) RETURN count(n) AS n"

  /// Counts those of the statements of a relation that are there, and their different edges.
  ///
  /// No edge is counted by two such queries when all the statements of an edge are asked for in one.
  static func countStatements(_ type: String) -> String {
    "UNWIND $rows AS row"
      + " MATCH (a:Thing {iri: row.subject})-[r:\(type) {iri: row.iri}]->(b:Thing {iri: row.object})"
      + " RETURN count(r) AS statements, count(DISTINCT [a.iri, b.iri]) AS edges"
  }

  private static func added(_ key: String) -> String {
    " SET r.\(key) = coalesce(r.\(key), [])"
      + " + [x IN row.\(key) WHERE NOT x IN coalesce(r.\(key), [])]"
  }
}
