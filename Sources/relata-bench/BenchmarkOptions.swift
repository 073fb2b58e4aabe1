/// What is to be measured, and how often.
struct BenchmarkOptions {
  /// A command line that does not say so.
  struct Invalid: Error {
    let reason: String
  }

  /// The parts that can be measured.
  enum Name: String, CaseIterable {
    case loadModel = "load-model"
    case annotate, extract, stages
    case merge, diff
    case readGraph = "read-graph"
    case writeJSONLD = "write-jsonld"
    case writeNQuads = "write-nq"
    case render

    /// Whether the language model is at work.
    var needsModel: Bool {
      switch self {
      case .loadModel, .annotate, .extract, .stages: true
      case .readGraph, .writeJSONLD, .writeNQuads, .render, .merge, .diff: false
      }
    }
  }

  let name: Name
  var repetitions = 5
  var isCSV = false
  var jobs = 1
  var modelFolder = ""
  var inputs: [String] = []

  init(_ arguments: [String]) throws(Invalid) {
    guard let word = arguments.first, let name = Name(rawValue: word) else {
      let names = Name.allCases.map(\.rawValue).joined(separator: ", ")
      throw Invalid(reason: "the first argument is one of \(names)")
    }
    self.name = name
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--csv": isCSV = true
      case "--repeat": repetitions = try BenchmarkOptions.count(rest.popFirst(), argument)
      case "--jobs": jobs = try BenchmarkOptions.count(rest.popFirst(), argument)
      case "--model": modelFolder = rest.popFirst() ?? ""
      default: inputs.append(argument)
      }
    }
    guard !name.needsModel || !modelFolder.isEmpty else {
      throw Invalid(reason: "--model names no folder")
    }
    guard name == .loadModel || !inputs.isEmpty else { throw Invalid(reason: "no input given") }
  }

  private static func count(_ value: String?, _ option: String) throws(Invalid) -> Int {
    guard let count = value.flatMap({ Int($0) }), count > 0 else {
      throw Invalid(reason: "\(option) takes a number from 1")
    }
    return count
  }
}
