import Glibc
import RelataGraph

/// A folder with Oxigraph's data, written by the program `oxigraph` with no server at work.
struct OxigraphFolder: GraphStore {
  private let path: String
  private let program: OxigraphProgram
  private let ontology: Ontology

  init(path: String, program: OxigraphProgram, ontology: Ontology) {
    self.path = path
    self.program = program
    self.ontology = ontology
  }

  var name: String { "Oxigraph" }

  /// Each call of the program opens and closes the store, so it is given much at once; but not so
  /// much that the next graphs could not be read meanwhile.
  var statementsPerPlan: Int { 5_000 }

  /// The first update makes the store; queries only read.
  func prepare() throws(StoreError) { try program.update(Array("INSERT DATA {}".utf8), in: path) }

  func plan(for graphs: [KnowledgeGraph]) -> LoadPlan {
    var named: [NamedGraph] = []
    for graph in graphs.map({ NamedGraph($0, ontology: ontology) }) {
      // As in a server, of two graphs with one name the last stays.
      named.removeAll { $0.name == graph.name }
      named.append(graph)
    }
    let names = named.map(\.name)
    let queries = CountQueries(graphs: names)
    let subject = names.count == 1 ? "<\(names[0])>" : "\(names.count) graphs"
    let proof = LoadPlan.Proof(subject: subject, expected: OxigraphFolder.sum(named)) {
      () throws(StoreError) in try queries.counts(number)
    }
    let step = LoadPlan.Step { () throws(StoreError) in try put(named) }
    return LoadPlan(steps: [step], proofs: [proof])
  }

  /// Loads what is new at the speed of bulk, and replaces what is there in one transaction, so that
  /// a failure loses nothing.
  private func put(_ graphs: [NamedGraph]) throws(StoreError) {
    let answer = try program.csv(CountQueries.present(graphs.map(\.name)), in: path)
    let present = Set(String(decoding: answer, as: UTF8.self).split { $0.isNewline }.dropFirst())
    var quads: [UInt8] = []
    var update: [UInt8] = []
    for graph in graphs {
      if present.contains(Substring(graph.name)) {
        update +=
          "DROP SILENT GRAPH <\(graph.name)> ;\nINSERT DATA { GRAPH <\(graph.name)> {\n".utf8
        update += graph.triples + "} } ;\n".utf8
      } else {
        graph.appendQuads(to: &quads)
      }
    }
    if !quads.isEmpty { try program.load(quads, into: path) }
    if !update.isEmpty { try program.update(update, in: path) }
  }

  private func number(for query: String) throws(StoreError) -> Int {
    try CountQueries.number(inCSV: program.csv(query, in: path))
  }

  private static func sum(_ graphs: [NamedGraph]) -> GraphCounts {
    var total = GraphCounts(nodes: 0, edges: 0, statements: 0, triples: 0)
    for counts in graphs.map(\.counts) {
      total.nodes += counts.nodes
      total.edges += counts.edges
      total.statements += counts.statements
      total.triples = (total.triples ?? 0) + (counts.triples ?? 0)
    }
    return total
  }
}

extension NamedGraph {
  /// Appends the triples as N-Quads with the name of the graph.
  fileprivate func appendQuads(to quads: inout [UInt8]) {
    let ending = Array(" <\(name)> .\n".utf8)
    var start = triples.startIndex
    while let end = triples[start...].firstIndex(of: UInt8(ascii: "\n")) {
      // Each line ends in a blank and a full stop.
      quads += triples[start..<(end - 2)]
      quads += ending
      start = end + 1
    }
  }
}
