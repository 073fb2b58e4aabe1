import Glibc
import Relata

/// The figures of a benchmark as text, for people or as CSV.
struct BenchmarkReport {
  let options: BenchmarkOptions
  let samples: [Benchmark.Sample]

  /// The whole report, with a line feed at its end.
  var text: String { options.isCSV ? csv : summary }

  private var summary: String {
    let seconds = samples.map(\.seconds).sorted()
    guard let median = BenchmarkReport.quantile(0.5, of: seconds),
      let slow = BenchmarkReport.quantile(0.95, of: seconds), let first = samples.first
    else { return "" }
    var lines = [
      "\(options.name.rawValue), \(samples.count) repetitions, \(options.jobs) jobs",
      "median \(milliseconds(median)), 95 % within \(milliseconds(slow))",
      "peak resident \(BenchmarkReport.peakMebibytes) MiB",
    ]
    if first.tokens > 0 {
      lines.append(
        "\(first.articles) articles, \(first.tokens) tokens, "
          + "\(Int(Double(first.tokens) / median)) tokens/s")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var csv: String {
    let header = "name,jobs,repetition,seconds,articles,tokens,peak_mib\n"
    return samples.enumerated().reduce(into: header) { text, sample in
      let (index, value) = sample
      text += "\(options.name.rawValue),\(options.jobs),\(index + 1),\(value.seconds),"
      text += "\(value.articles),\(value.tokens),\(BenchmarkReport.peakMebibytes)\n"
    }
  }

  private func milliseconds(_ seconds: Double) -> String {
    "\(Double(Int(seconds * 10_000)) / 10) ms"
  }

  /// The value below which the share `share` of the ascending values lies.
  private static func quantile(_ share: Double, of ascending: [Double]) -> Double? {
    guard let last = ascending.indices.last else { return nil }
    return ascending[Int((share * Double(last)).rounded(.up))]
  }

  /// The largest resident size that this process has had.
  private static var peakMebibytes: Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
