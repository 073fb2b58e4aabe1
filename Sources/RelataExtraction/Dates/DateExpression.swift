import RelataText

import RelataGraph

/// A stretch of text that names a time, read but not yet placed in the calendar.
struct DateExpression: Hashable {
  /// What it names.
  enum Meaning: Hashable {
    /// A date that needs no context.
    case absolute(PartialDate)
    /// A day of a month without its year.
    case dayOfMonth(month: Int, day: Int)
    /// A month without its year.
    case month(Int)
    /// A day of the week, from 1 for Monday; `shift` is −1 after "last", +1 after "next".
    case weekday(Int, shift: Int?)
    /// Days from the day of publication: "yesterday".
    case days(Int)
    /// Weeks, months or years from the current one: "last month".
    case weeks(Int), months(Int), years(Int)
  }

  /// Indices of the tokens.
  let tokens: Range<Int>
  /// The token that ties it to the sentence.
  let head: Int
  /// What it names.
  let meaning: Meaning
}
