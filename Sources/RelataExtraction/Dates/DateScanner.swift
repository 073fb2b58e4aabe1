import RelataLinguistics
import RelataText

/// Finds expressions of time in a sentence.
struct DateScanner {
  let document: AnnotatedDocument

  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
  ]
  private static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
  ]
  private static let nearDays = ["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1]
  private static let shifts = ["last": -1, "past": -1, "this": 0, "next": 1, "previous": -1]

  /// The expressions of the sentence `tokens`, in order.
  ///
  /// - Complexity: O(n) in tokens.
  func expressions(in tokens: Range<Int>) -> [DateExpression] {
    var found: [DateExpression] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let expression = expression(at: index, within: tokens) {
        found.append(expression)
        index = expression.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func expression(at index: Int, within tokens: Range<Int>) -> DateExpression? {
    let word = self.word(index)
    if let days = DateScanner.nearDays[word] { return make(index..<(index + 1), .days(days)) }
    if let weekday = DateScanner.weekdays[word] {
      return weekdayExpression(index, weekday, within: tokens)
    }
    if let month = DateScanner.months[word], isCapitalized(index) {
      return monthExpression(index, month, within: tokens)
    }
    if let shift = DateScanner.shifts[word] {
      return shiftedExpression(index, shift, within: tokens)
    }
    if let number = Int(word), (1...31).contains(number) {
      return dayFirst(index, number, within: tokens) ?? agoExpression(index, number, within: tokens)
    }
    if let number = DateScanner.numbers[word] {
      return agoExpression(index, number, within: tokens)
    }
    return yearExpression(index)
  }

  private static let numbers = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
  ]

  // MARK: - Kinds of expressions

  /// "Monday", "Monday, September 18, 2017".
  private func weekdayExpression(
    _ index: Int, _ weekday: Int, within tokens: Range<Int>
  ) -> DateExpression? {
    var next = index + 1
    if next < tokens.upperBound, word(next) == "," { next += 1 }
    if next < tokens.upperBound, let month = DateScanner.months[word(next)], isCapitalized(next),
      let date = monthExpression(next, month, within: tokens), date.tokens.count > 1
    {
      return make(index..<date.tokens.upperBound, date.meaning, head: index)
    }
    return make(index..<(index + 1), .weekday(weekday, shift: nil))
  }

  /// "September", "September 3", "September 3, 2017", "September 2017".
  private func monthExpression(
    _ index: Int, _ month: Int, within tokens: Range<Int>
  ) -> DateExpression? {
    let next = index + 1
    guard next < tokens.upperBound else { return make(index..<next, .month(month)) }
    if let year = year(next), let date = PartialDate(year: year, month: month) {
      return make(index..<(next + 1), .absolute(date), head: index)
    }
    guard let day = day(next) else {
      // "May" alone is a verb more often than a month, and "March" a noun.
      let isBare = DateScanner.isAlsoAWord(word(index)) && document.tags[index] != "NNP"
      return isBare ? nil : make(index..<next, .month(month))
    }
    var yearToken = next + 1
    if yearToken < tokens.upperBound, word(yearToken) == "," { yearToken += 1 }
    if yearToken < tokens.upperBound, let year = year(yearToken) {
      return PartialDate(year: year, month: month, day: day)
        .flatMap { make(index..<(yearToken + 1), .absolute($0), head: index) }
    }
    return make(index..<(next + 1), .dayOfMonth(month: month, day: day), head: index)
  }

  private static func isAlsoAWord(_ word: String) -> Bool { word == "may" || word == "march" }

  /// "3 September 2017", "3 September".
  private func dayFirst(_ index: Int, _ day: Int, within tokens: Range<Int>) -> DateExpression? {
    let next = index + 1
    guard next < tokens.upperBound, let month = DateScanner.months[word(next)], isCapitalized(next)
    else { return nil }
    if next + 1 < tokens.upperBound, let year = year(next + 1) {
      return PartialDate(year: year, month: month, day: day)
        .flatMap { make(index..<(next + 2), .absolute($0), head: next) }
    }
    return make(index..<(next + 1), .dayOfMonth(month: month, day: day), head: next)
  }

  /// "last week", "early next month", "this year", "last Friday".
  private func shiftedExpression(
    _ index: Int, _ shift: Int, within tokens: Range<Int>
  ) -> DateExpression? {
    let unit = index + 1
    guard unit < tokens.upperBound else { return nil }
    var start = index
    if start > tokens.lowerBound, ["early", "late", "earlier", "later"].contains(word(start - 1)) {
      start -= 1
    }
    let range = start..<(unit + 1)
    switch word(unit) {
    case "week": return make(range, .weeks(shift), head: unit)
    case "month": return make(range, .months(shift), head: unit)
    case "year": return make(range, .years(shift), head: unit)
    case "night" where shift == -1: return make(range, .days(-1), head: unit)
    default:
      guard let weekday = DateScanner.weekdays[word(unit)] else { return nil }
      return make(range, .weekday(weekday, shift: shift), head: unit)
    }
  }

  /// "three days ago", "a week ago".
  private func agoExpression(
    _ index: Int, _ number: Int, within tokens: Range<Int>
  ) -> DateExpression? {
    guard index + 2 < tokens.upperBound, word(index + 2) == "ago" else { return nil }
    let range = index..<(index + 3)
    switch document.lemmas[index + 1].lowercased() {
    case "day": return make(range, .days(-number), head: index + 2)
    case "week": return make(range, .weeks(-number), head: index + 2)
    case "month": return make(range, .months(-number), head: index + 2)
    case "year": return make(range, .years(-number), head: index + 2)
    default: return nil
    }
  }

  private func yearExpression(_ index: Int) -> DateExpression? {
    guard let year = year(index), isAdverbial(index), let date = PartialDate(year: year) else {
      return nil
    }
    return make(index..<(index + 1), .absolute(date))
  }

  /// A number is a year only after a preposition of time, or as a modifier beside a noun.
  private func isAdverbial(_ index: Int) -> Bool {
    guard document.labels[index] == .prepositionObject, let head = document.head(of: index) else {
      return false
    }
    return ["in", "since", "during", "until", "by", "before", "after", "from"]
      .contains(document.lemmas[head].lowercased())
  }

  // MARK: - Words

  private func word(_ index: Int) -> String {
    let text = document.text(at: index).lowercased()
    return text.count > 1 && text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private func isCapitalized(_ index: Int) -> Bool {
    document.text(at: index).unicodeScalars.first?.properties.isUppercase ?? false
  }

  private func year(_ index: Int) -> Int? {
    let text = document.text(at: index)
    guard text.utf8.count == 4, let year = Int(text), (1800...2199).contains(year) else {
      return nil
    }
    return year
  }

  private func day(_ index: Int) -> Int? {
    var text = document.text(at: index).lowercased()
    for ending in ["st", "nd", "rd", "th"] where text.hasSuffix(ending) {
      text = String(text.dropLast(2))
    }
    guard let day = Int(text), (1...31).contains(day) else { return nil }
    return day
  }

  private func make(
    _ tokens: Range<Int>, _ meaning: DateExpression.Meaning, head: Int? = nil
  ) -> DateExpression {
    DateExpression(tokens: tokens, head: head ?? tokens.lowerBound, meaning: meaning)
  }
}
