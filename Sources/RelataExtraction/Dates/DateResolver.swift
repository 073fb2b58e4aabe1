import RelataText

/// Places expressions of time in the calendar, by the day of publication.
///
/// A date is never guessed: without a day of publication only absolute expressions have one.
struct DateResolver {
  /// The day of publication, if known.
  let published: PartialDate?

  /// Which way an expression without year or direction points.
  enum Direction { case past, future }

  /// First and last day, month or year of `meaning`.
  func range(
    of meaning: DateExpression.Meaning, _ direction: Direction
  ) -> (start: PartialDate, end: PartialDate)? {
    if case .absolute(let date) = meaning { return (date, date) }
    guard let published, let month = published.month, let day = published.day else { return nil }
    let today = Calendar.dayNumber(year: published.year, month: month, day: day)
    switch meaning {
    case .absolute(let date): return (date, date)
    case .days(let days): return point(Calendar.date(dayNumber: today + days))
    case .weekday(let weekday, let shift):
      return point(weekdayDate(weekday, shift, direction, today: today))
    case .weeks(let weeks): return week(today + 7 * weeks)
    case .months(let months):
      return point(Calendar.month(year: published.year, month: month, movedBy: months))
    case .years(let years): return point(PartialDate(year: published.year + years))
    case .month(let named): return point(nearestMonth(named, direction, published, month))
    case .dayOfMonth(let named, let day):
      return point(nearestDay(named, day, direction, today: today, published))
    }
  }

  private func point(_ date: PartialDate?) -> (start: PartialDate, end: PartialDate)? {
    date.map { ($0, $0) }
  }

  private func week(_ day: Int) -> (start: PartialDate, end: PartialDate)? {
    let monday = day - (Calendar.weekday(dayNumber: day) - 1)
    guard let start = Calendar.date(dayNumber: monday),
      let end = Calendar.date(dayNumber: monday + 6)
    else { return nil }
    return (start, end)
  }

  /// The named day nearest to the day of publication in the direction; "last" and "next" leave out
  /// the day itself.
  private func weekdayDate(
    _ weekday: Int, _ shift: Int?, _ direction: Direction, today: Int
  ) -> PartialDate? {
    let current = Calendar.weekday(dayNumber: today)
    let isFuture = shift.map { $0 > 0 || $0 == 0 && direction == .future } ?? (direction == .future)
    var distance = isFuture ? weekday - current : current - weekday
    if distance < 0 || distance == 0 && (shift ?? 0) != 0 { distance += 7 }
    return Calendar.date(dayNumber: isFuture ? today + distance : today - distance)
  }

  private func nearestMonth(
    _ named: Int, _ direction: Direction, _ published: PartialDate, _ current: Int
  ) -> PartialDate? {
    switch direction {
    case .past:
      PartialDate(year: named <= current ? published.year : published.year - 1, month: named)
    case .future:
      PartialDate(year: named >= current ? published.year : published.year + 1, month: named)
    }
  }

  private func nearestDay(
    _ month: Int, _ day: Int, _ direction: Direction, today: Int, _ published: PartialDate
  ) -> PartialDate? {
    let thisYear = Calendar.dayNumber(year: published.year, month: month, day: day)
    switch direction {
    case .past:
      let year = thisYear <= today ? published.year : published.year - 1
      return PartialDate(year: year, month: month, day: day)
    case .future:
      let year = thisYear >= today ? published.year : published.year + 1
      return PartialDate(year: year, month: month, day: day)
    }
  }
}
