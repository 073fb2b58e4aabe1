import RelataGraph
import RelataText
import Testing

@testable import RelataExtraction

/// What the bundled files must hold.
@Suite struct GazetteerDataTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try GazetteerFixture.bundled.get() }

  private var entries: [GazetteerEntry] { (0..<gazetteer.count).map { gazetteer[$0] } }

  /// Slugs that `name` may refer to, the most prominent first.
  private func slugs(_ name: String) -> [String] {
    gazetteer.candidates(named: name).map {
      "\(gazetteer[$0.entry].classWord)/\(gazetteer[$0.entry].slug)"
    }
  }

  @Test func everyBundledFileIsThere() {
    let embedded = EmbeddedData.files.map(\.path).filter { $0.hasPrefix("gazetteer/") }
    #expect(Set(embedded) == Set(Gazetteer.bundledFiles))
    #expect(gazetteer.files.allSatisfy { !$0.text.isEmpty })
  }

  @Test func allReferencesLeadSomewhere() throws { try gazetteer.checkReferences() }

  @Test func everyMemberOfTheUnitedNationsIsACountry() {
    let codes = Set(entries.filter { $0.className == "Country" }.compactMap { $0.facts["iso3"] })
    let members = GazetteerDataTests.membersOfTheUnitedNations.split(separator: " ").map(
      String.init)
    #expect(members.count == 193)
    #expect(members.filter { !codes.contains($0) } == [])
    #expect(codes.subtracting(members) == ["PSE", "TWN", "VAT"])
  }

  @Test func everyCountryOfTodayHasACapitalAndItsCapitalKnowsIt() {
    let withoutCity = ["vatican-city"]
    for country in entries
    where country.className == "Country" && country.facts["former"] == nil
      && !withoutCity.contains(country.slug)
    {
      let capital = country.references(of: "capital").first
      let city = capital.flatMap { gazetteer.entry(classWord: $0.classWord, slug: $0.slug) }
      #expect(
        city?.references(of: "capitalOf").first?.slug == country.slug, "capital of \(country.slug)")
    }
  }

  @Test func everyCountryOfTodayHasADemonym() {
    for country in entries where country.className == "Country" {
      #expect(!country.demonyms.isEmpty || country.facts["former"] != nil, "\(country.slug)")
    }
  }

  @Test func wikidataItemsStandForOneEntry() {
    var owners: [String: [String]] = [:]
    for entry in entries {
      if let item = entry.wikidata { owners[item, default: []].append(entry.slug) }
    }
    #expect(owners.filter { $0.value.count > 1 } == [:])
  }

  @Test func everyDisputedTerritoryHasClaimantAndHolder() {
    for territory in entries where territory.className == "DisputedTerritory" {
      #expect(!territory.references(of: "claimedBy").isEmpty, "\(territory.slug)")
      #expect(!territory.references(of: "heldBy").isEmpty, "\(territory.slug)")
    }
  }

  @Test(arguments: demonyms)
  func aDemonymLeadsToItsCountry(word: String, slug: String) {
    let found = gazetteer.candidates(named: word).filter { $0.kind == .demonym }
    #expect(found.map { gazetteer[$0.entry].slug }.contains(slug), "\(word)")
  }

  @Test(
    arguments: [
      ("Georgia", ["country/georgia", "region/georgia-us"]),
      ("Washington", ["city/washington", "region/washington-state", "country/united-states"]),
      ("New York", ["city/new-york", "region/new-york-state"]),
      ("Congo", ["country/dr-congo", "country/republic-of-the-congo"]),
      ("Korea", ["country/south-korea", "country/north-korea"]),
      ("Dominicans", ["country/dominican-republic", "country/dominica"]),
      ("Moscow", ["city/moscow", "country/russia"]),
      ("Punjab", ["region/punjab", "region/punjab-pakistan"]),
      ("Kremlin", ["country/russia"]),
    ])
  func aNameOfSeveralGivesThemAllInOrder(name: String, expected: [String]) {
    #expect(slugs(name) == expected)
  }

  @Test(
    arguments: [
      ("U.S.", "country/united-states"), ("UNSC", "organization/un-security-council"),
      ("DPRK", "country/north-korea"), ("U.K.", "country/united-kingdom"),
      ("Calif.", "region/california"), ("al-Qaida", "armed-group/al-qaeda"),
      ("Diaoyu", "territory/senkaku-islands"), ("Dokdo", "territory/liancourt-rocks"),
      ("Northern Territories", "territory/kuril-islands"), ("Saigon", "city/ho-chi-minh-city"),
      ("State Department", "body/us-state-department"), ("Nato", "organization/nato"),
      ("Korean peninsula", "region/korean-peninsula"), ("AFP", "organization/agence-france-presse"),
    ])
  func aNameOfNewsLeadsFirstToWhatNewsMeans(name: String, expected: String) {
    #expect(slugs(name).first == expected)
  }

  @Test(arguments: ["Jordan", "Chad", "Turkey", "Georgia", "Guinea", "America", "Reading", "IS"])
  func aNameThatMayBeAnotherThingIsMarked(name: String) {
    #expect(gazetteer.candidates(named: name).contains { $0.isAmbiguous })
  }

  @Test(arguments: [
    "turkey", "china", "us", "who", "polish", "chad", "mass.", "the", "it", "reading",
  ])
  func aCommonWordIsNoName(word: String) { #expect(slugs(word) == []) }

  @Test func theFirstSentenceOfNewsIsScanned() {
    let tokens =
      "Japan and Russia agreed in New York to work on North Korea 's test , the Kremlin said ."
      .split(separator: " ").map(String.init)
    let found = gazetteer.matches(in: tokens).map { gazetteer[$0.candidates[0].entry].slug }
    #expect(found == ["japan", "russia", "new-york", "north-korea", "russia"])
  }
}

extension GazetteerDataTests {
  /// ISO 3166 codes of the 193 members.
  static let membersOfTheUnitedNations = """
    AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH \
    BWA BRA BRN BGR BFA BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB \
    CYP CZE PRK DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU \
    GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ \
    KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS \
    MEX FSM MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN \
    PNG PRY PER PHL POL PRT QAT KOR MDA ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC \
    SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK THA TLS TGO TON TTO TUN \
    TUR TKM TUV UGA UKR ARE GBR TZA USA URY UZB VUT VEN VNM YEM ZMB ZWE
    """

  /// Adjectives and nouns that no rule makes from the name of the state.
  static let demonyms = [
    ("Afghans", "afghanistan"), ("Argentine", "argentina"), ("Bangladeshi", "bangladesh"),
    ("Batswana", "botswana"), ("Belgians", "belgium"), ("Briton", "united-kingdom"),
    ("British", "united-kingdom"), ("Burkinabe", "burkina-faso"), ("Burmese", "myanmar"),
    ("Cypriots", "cyprus"), ("Croat", "croatia"), ("Czechs", "czech-republic"),
    ("Danes", "denmark"), ("Danish", "denmark"), ("Dutch", "netherlands"),
    ("Dutchman", "netherlands"), ("Emiratis", "united-arab-emirates"), ("Filipinos", "philippines"),
    ("Philippine", "philippines"), ("Finns", "finland"), ("Finnish", "finland"),
    ("French", "france"), ("Frenchwoman", "france"), ("Greeks", "greece"), ("Irishmen", "ireland"),
    ("Iraqis", "iraq"), ("Israelis", "israel"), ("Ivorian", "ivory-coast"),
    ("Kazakh", "kazakhstan"),
    ("Kosovars", "kosovo"), ("Kyrgyz", "kyrgyzstan"), ("Laotian", "laos"), ("Lebanese", "lebanon"),
    ("Malagasy", "madagascar"), ("Maltese", "malta"), ("Monegasque", "monaco"),
    ("Basotho", "lesotho"), ("New Zealanders", "new-zealand"), ("Nigerien", "niger"),
    ("Nigerian", "nigeria"), ("Norwegians", "norway"), ("Peruvian", "peru"), ("Poles", "poland"),
    ("Polish", "poland"), ("Portuguese", "portugal"), ("Saudis", "saudi-arabia"),
    ("Serbs", "serbia"), ("Slovenes", "slovenia"), ("South Koreans", "south-korea"),
    ("Spaniards", "spain"), ("Swedes", "sweden"), ("Swiss", "switzerland"), ("Thais", "thailand"),
    ("Turks", "turkey"), ("Turkish", "turkey"), ("Welsh", "wales"), ("Scots", "scotland"),
  ]
}
