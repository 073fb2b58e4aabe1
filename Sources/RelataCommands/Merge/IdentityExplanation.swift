import Relata

/// Why things of several names are taken for one, a line each.
struct IdentityExplanation {
  let rules: IdentityRules
  let unions: [IdentityIndex.Union]
  var shortForms: [GraphMerger.ShortForm] = []

  /// The lines: the IRI that stays, the one that became it, and the rules that were applied to each.
  var lines: [String] {
    let shortened = shortForms.map { form in
      "\(form.short) in \(form.article) is \(form.full): \(IdentityReason.shortForm)"
    }
    return shortened
      + unions.flatMap { union in
        union.others.map { other in
          let reasons = reasons(of: other) + reasons(of: union.canonical)
          return "\(other) is \(union.canonical): " + reasons.joined(separator: "; ")
        }
      }
  }

  private func reasons(of iri: IRI) -> [String] {
    rules.identity(of: iri).reasons.map(\.description)
  }
}
