import RelataGraph
import RelataLinguistics
import RelataText

/// Makes the explanation of an article that has been read.
struct Explainer {
  var reading: ArticleReading
  let edges: [CandidateEdge]

  /// Explains each sentence.
  ///
  /// - Complexity: O(n · f) in tokens and the frames of their lemmas.
  mutating func explanation(article: String) -> Explanation {
    var sentences: [Explanation.Sentence] = []
    for (place, tokens) in reading.document.sentences.enumerated() {
      sentences.append(sentence(tokens, number: place + 1))
    }
    return Explanation(article: article, sentences: sentences)
  }

  private mutating func sentence(_ tokens: Range<Int>, number: Int) -> Explanation.Sentence {
    let document = reading.document
    let range = document.text.codePointRange(of: document.span(of: tokens))
    return Explanation.Sentence(
      number: number, start: range.lowerBound, end: range.upperBound,
      text: oneLine(document.text(of: tokens)), tokens: tokens.map(token),
      mentions: mentions(in: tokens), attempts: attempts(in: tokens), edges: edges(in: tokens))
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func token(_ index: Int) -> Explanation.Token {
    let document = reading.document
    return Explanation.Token(
      index: index, text: document.text(at: index), lemma: document.lemmas[index],
      tag: document.tags[index].rawValue, label: document.labels[index].rawValue,
      head: Int(document.heads[index]))
  }

  private func mentions(in tokens: Range<Int>) -> [Explanation.Mention] {
    reading.mentions.filter { tokens.contains($0.head) }.map { mention in
      let entity = reading.entities[mention.entity]
      let identity =
        switch entity.identity {
        case .gazetteer: "gazetteer"
        case .named: "named"
        case .described: "described"
        }
      return Explanation.Mention(
        text: oneLine(reading.document.text(of: mention.tokens)), name: entity.name,
        className: entity.className, identity: identity)
    }
  }

  private mutating func attempts(in tokens: Range<Int>) -> [Explanation.Attempt] {
    var attempts: [Explanation.Attempt] = []
    for index in tokens where reading.mention(atHead: index) == nil {
      guard let predication = reading.predications.predication(at: index) else { continue }
      attempts += FrameDiagnosis.attempts(on: predication, in: &reading)
    }
    return attempts
  }

  private func edges(in tokens: Range<Int>) -> [Explanation.Edge] {
    edges.filter { tokens.contains($0.trigger) }.map { edge in
      Explanation.Edge(
        subject: reading.entities[edge.subject].name, relation: edge.relation,
        object: reading.entities[edge.object].name, stance: edge.stance.rawValue,
        speakers: edge.speakers.map { reading.entities[$0].name },
        date: edge.date.map { "\($0.start.iso8601)/\($0.end.iso8601)" }, rule: edge.rule,
        evidence: oneLine(reading.document.text(of: edge.evidence)))
    }
  }
}
