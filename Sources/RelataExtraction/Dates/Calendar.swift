import RelataGraph
import RelataText

/// The Gregorian calendar, as far as news needs it.
enum Calendar {
  /// Days since 1970-01-01, by the method of Fliegel and Van Flandern (1968) for Julian days.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let a = (14 - month) / 12
    let y = year + 4800 - a
    let m = month + 12 * a - 3
    return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045 - 2_440_588
  }

  /// The date of a day number.
  static func date(dayNumber: Int) -> PartialDate? {
    // Never later than the year sought: a year has at most 366 days, and before 1970 at least 365.
    var year = 1970 + (dayNumber >= 0 ? dayNumber / 366 : dayNumber / 365 - 1)
    while self.dayNumber(year: year + 1, month: 1, day: 1) <= dayNumber { year += 1 }
    var month = 1
    while month < 12, self.dayNumber(year: year, month: month + 1, day: 1) <= dayNumber {
      month += 1
    }
    let day = dayNumber - self.dayNumber(year: year, month: month, day: 1) + 1
    return PartialDate(year: year, month: month, day: day)
  }

  /// The day of the week, from 1 for Monday.
  static func weekday(dayNumber: Int) -> Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// `month` moved by a number of months.
  static func month(year: Int, month: Int, movedBy months: Int) -> PartialDate? {
    let count = year * 12 + month - 1 + months
    return PartialDate(year: count / 12, month: count % 12 + 1)
  }
}
