/// A calendar date as exact as a text gives it: a year, a month or a day (ISO 8601).
public struct PartialDate: Hashable, Sendable {
  /// How exact a date is.
  public enum Granularity: String, Hashable, Sendable { case year, month, day }

  /// The year of the Gregorian calendar.
  public let year: Int
  /// The month from 1 to 12, or `nil` when only the year is known.
  public let month: Int?
  /// The day from 1, or `nil` when only the month is known.
  public let day: Int?

  /// Makes a date; `nil` when there is no such day or the year has not four digits.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1000...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...PartialDate.dayCount(year: year, month: month)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.utf8.count == width, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// How exact this date is.
  public var granularity: Granularity { day != nil ? .day : month != nil ? .month : .year }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var iso8601: String {
    var text = PartialDate.padded(year, 4)
    if let month { text += "-" + PartialDate.padded(month, 2) }
    if let day { text += "-" + PartialDate.padded(day, 2) }
    return text
  }

  /// Number of days in a month of the Gregorian calendar.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PartialDate: Comparable {
  /// Orders by time; a less exact date comes before the more exact ones within it.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}
