// Measures one part of relata within a process.
//
// usage: relata-bench NAME [--repeat N] [--csv] [--jobs N] --model DIR [INPUT...]
//        relata-bench NAME [--repeat N] [--csv] GRAPH...
//
// NAME is `load-model`, `annotate`, `extract` or `stages`; all but the first work on the articles of INPUT,
// and `stages` gives the processor time of each stage. Or it is `read-graph`, `write-jsonld`, `write-nq`, `render`, `merge` or `diff`, on graphs that relata wrote. Numbers of a machine
// that does other work at the same time say nothing.
import Glibc

do {
  let options = try BenchmarkOptions(Array(CommandLine.arguments.dropFirst()))
  if options.name == .stages {
    print(try await StageBenchmark(options: options).run(), terminator: "")
    exit(0)
  }
  let samples = try await Benchmark(options: options).run()
  print(BenchmarkReport(options: options, samples: samples).text, terminator: "")
} catch let error as BenchmarkOptions.Invalid {
  print("relata-bench: \(error.reason)")
  exit(64)
} catch {
  print("relata-bench: \(error)")
  exit(2)
}
