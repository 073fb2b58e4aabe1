CREATE CONSTRAINT relata_thing_id IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT relata_article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'https://w3id.org/relata/id/agreement/sanctions-resolution'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`Agreement` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/body/trade-ministry-of-kestria'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`GovernmentBody` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/city/port-ansel'},
  {id: 'https://w3id.org/relata/id/city/sarnpol'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`City` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/company/northbay-energy'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`Company` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/country/arvania'},
  {id: 'https://w3id.org/relata/id/country/belmora'},
  {id: 'https://w3id.org/relata/id/country/kestria'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`Country` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/event/rocket-test'},
  {id: 'https://w3id.org/relata/id/event/strait-summit'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`Event` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/group/arvanian-officials'},
  {id: 'https://w3id.org/relata/id/group/fishermen'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`Group` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/organization/council-of-nations'},
  {id: 'https://w3id.org/relata/id/organization/eastern-league'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`InternationalOrganization` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/person/ilan-dorvey'},
  {id: 'https://w3id.org/relata/id/person/mira-solenko'},
  {id: 'https://w3id.org/relata/id/person/oda-renwick'},
  {id: 'https://w3id.org/relata/id/person/tomas-vell'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`Person` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/product/fuel'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`Product` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/region/quiet-strait'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`Region` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/territory/lantern-islands'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`DisputedTerritory` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/topic/belmoras-claim'},
  {id: 'https://w3id.org/relata/id/topic/joint-fishing'},
  {id: 'https://w3id.org/relata/id/topic/threat-from-kestria'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`Topic` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/weapon/long-range-rockets'}
] AS row OPTIONAL MATCH (known:`Thing` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Thing`:`Weapon` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'}
] AS row OPTIONAL MATCH (known:`Article` {id: row.id}) WITH row, known WHERE known IS NULL MERGE (n:`Article` {id: row.id});
UNWIND [
  {id: 'https://w3id.org/relata/id/agreement/sanctions-resolution', properties: {`name`: 'sanctions resolution', `class`: 'Agreement'}},
  {id: 'https://w3id.org/relata/id/body/trade-ministry-of-kestria', properties: {`name`: 'trade ministry of Kestria', `class`: 'GovernmentBody', `alternateNames`: ['Kestria’s trade ministry']}},
  {id: 'https://w3id.org/relata/id/city/port-ansel', properties: {`name`: 'Port Ansel', `class`: 'City'}},
  {id: 'https://w3id.org/relata/id/city/sarnpol', properties: {`name`: 'Sarnpol', `class`: 'City'}},
  {id: 'https://w3id.org/relata/id/company/northbay-energy', properties: {`name`: 'Northbay Energy', `class`: 'Company'}},
  {id: 'https://w3id.org/relata/id/country/arvania', properties: {`name`: 'Arvania', `class`: 'Country', `alternateNames`: ['Arvanian'], `sameAs`: 'http://www.wikidata.org/entity/Q9000000'}},
  {id: 'https://w3id.org/relata/id/country/belmora', properties: {`name`: 'Belmora', `class`: 'Country', `alternateNames`: ['Belmoran'], `sameAs`: 'http://www.wikidata.org/entity/Q9000001'}},
  {id: 'https://w3id.org/relata/id/country/kestria', properties: {`name`: 'Kestria', `class`: 'Country', `alternateNames`: ['Kestrian'], `sameAs`: 'http://www.wikidata.org/entity/Q9000002'}},
  {id: 'https://w3id.org/relata/id/event/rocket-test', properties: {`name`: 'rocket test', `class`: 'Event'}},
  {id: 'https://w3id.org/relata/id/event/strait-summit', properties: {`name`: 'Strait Summit', `class`: 'Event'}},
  {id: 'https://w3id.org/relata/id/group/arvanian-officials', properties: {`name`: 'Arvanian officials', `class`: 'Group'}},
  {id: 'https://w3id.org/relata/id/group/fishermen', properties: {`name`: 'fishermen', `class`: 'Group'}},
  {id: 'https://w3id.org/relata/id/organization/council-of-nations', properties: {`name`: 'Council of Nations', `class`: 'InternationalOrganization'}},
  {id: 'https://w3id.org/relata/id/organization/eastern-league', properties: {`name`: 'Eastern League', `class`: 'InternationalOrganization'}},
  {id: 'https://w3id.org/relata/id/person/ilan-dorvey', properties: {`name`: 'Ilan Dorvey', `class`: 'Person', `alternateNames`: ['Dorvey']}},
  {id: 'https://w3id.org/relata/id/person/mira-solenko', properties: {`name`: 'Mira Solenko', `class`: 'Person', `alternateNames`: ['Solenko']}},
  {id: 'https://w3id.org/relata/id/person/oda-renwick', properties: {`name`: 'Oda Renwick', `class`: 'Person', `alternateNames`: ['Renwick']}},
  {id: 'https://w3id.org/relata/id/person/tomas-vell', properties: {`name`: 'Tomas Vell', `class`: 'Person', `alternateNames`: ['Vell']}},
  {id: 'https://w3id.org/relata/id/product/fuel', properties: {`name`: 'fuel', `class`: 'Product'}},
  {id: 'https://w3id.org/relata/id/region/quiet-strait', properties: {`name`: 'quiet strait', `class`: 'Region'}},
  {id: 'https://w3id.org/relata/id/territory/lantern-islands', properties: {`name`: 'Lantern Islands', `class`: 'DisputedTerritory'}},
  {id: 'https://w3id.org/relata/id/topic/belmoras-claim', properties: {`name`: 'Belmora’s claim', `class`: 'Topic'}},
  {id: 'https://w3id.org/relata/id/topic/joint-fishing', properties: {`name`: 'joint fishing', `class`: 'Topic'}},
  {id: 'https://w3id.org/relata/id/topic/threat-from-kestria', properties: {`name`: 'threat from Kestria', `class`: 'Topic', `alternateNames`: ['Kestrian threat']}},
  {id: 'https://w3id.org/relata/id/weapon/long-range-rockets', properties: {`name`: 'long-range rockets', `class`: 'Weapon'}}
] AS row MATCH (n:`Thing` {id: row.id}) SET n += row.properties;
UNWIND [
  {id: 'https://w3id.org/relata/id/article/2031-04-15-arvania-belmora', properties: {`name`: 'Arvania and Belmora to work together on Kestrian threat', `class`: 'Article', `identifier`: '2031-04-15-arvania-belmora', `headline`: 'Arvania and Belmora to work together on Kestrian threat', `datePublished`: '2031-04-15', `language`: 'en', `textDigest`: 'ecd787d9487d6951b7239b5e2884e7a44e4d6645f93d47132c5868f80c26107e', `toolVersion`: '0.0.0', `model`: 'by hand', `ontologyDigest`: '0000000000000000000000000000000000000000000000000000000000000000'}}
] AS row MATCH (n:`Article` {id: row.id}) SET n += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/body/trade-ministry-of-kestria', target: 'https://w3id.org/relata/id/country/kestria', id: 'https://w3id.org/relata/id/statement/46afaec7925bdc2a66dbcd0147558291', properties: {`label`: 'part-of', `family`: 'structure', `symmetric`: false, `stance`: 'actual', `confidence`: 0.9, `rule`: 'sample.partOf', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=573,597'], `quotes`: ['Kestria’s trade ministry']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`partOf` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/company/northbay-energy', target: 'https://w3id.org/relata/id/city/port-ansel', id: 'https://w3id.org/relata/id/statement/d03d260403b90c47326211e0f84e29a3', properties: {`label`: 'invests-in', `family`: 'economy', `symmetric`: false, `stance`: 'actual', `tone`: 5, `confidence`: 0.9, `rule`: 'sample.investsIn', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=1080,1106'], `quotes`: ['has invested in Port Ansel']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`investsIn` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/country/arvania', target: 'https://w3id.org/relata/id/territory/lantern-islands', id: 'https://w3id.org/relata/id/statement/0690916210b9e360f27e5e4522064a44', properties: {`label`: 'claims', `family`: 'territory', `symmetric`: false, `stance`: 'actual', `tone`: -3, `confidence`: 0.9, `rule`: 'sample.claims', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=759,790'], `quotes`: ['Arvania-claimed Lantern Islands']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`claims` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/country/arvania', target: 'https://w3id.org/relata/id/topic/threat-from-kestria', id: 'https://w3id.org/relata/id/statement/3e93843db3abea5e1991eb977c2b0095', properties: {`label`: 'cooperates-on', `family`: 'cooperation', `symmetric`: false, `stance`: 'planned', `speakers`: ['https://w3id.org/relata/id/person/ilan-dorvey'], `tone`: 6, `confidence`: 0.9, `rule`: 'sample.cooperatesOn', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=208,259'], `quotes`: ['work together in addressing the threat from Kestria']}},
  {source: 'https://w3id.org/relata/id/country/belmora', target: 'https://w3id.org/relata/id/topic/threat-from-kestria', id: 'https://w3id.org/relata/id/statement/55a4a82065975511ba7b7de243c07514', properties: {`label`: 'cooperates-on', `family`: 'cooperation', `symmetric`: false, `stance`: 'planned', `speakers`: ['https://w3id.org/relata/id/person/ilan-dorvey'], `tone`: 6, `confidence`: 0.9, `rule`: 'sample.cooperatesOn', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=208,259'], `quotes`: ['work together in addressing the threat from Kestria']}},
  {source: 'https://w3id.org/relata/id/person/oda-renwick', target: 'https://w3id.org/relata/id/topic/joint-fishing', id: 'https://w3id.org/relata/id/statement/802ff48b8fa55aee409fab9f8b4d5df9', properties: {`label`: 'cooperates-on', `family`: 'cooperation', `symmetric`: false, `stance`: 'planned', `tone`: 6, `confidence`: 0.9, `rule`: 'sample.cooperatesOn', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=891,910'], `quotes`: ['start joint fishing']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`cooperatesOn` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/country/arvania', target: 'https://w3id.org/relata/id/country/belmora', id: 'https://w3id.org/relata/id/statement/91b12c9f6dfd2d26054d79103428b509', properties: {`label`: 'cooperates-with', `family`: 'cooperation', `symmetric`: true, `stance`: 'planned', `speakers`: ['https://w3id.org/relata/id/person/ilan-dorvey'], `tone`: 7, `confidence`: 0.9, `rule`: 'sample.cooperatesWith', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=183,221'], `quotes`: ['Arvania and Belmora will work together']}},
  {source: 'https://w3id.org/relata/id/country/arvania', target: 'https://w3id.org/relata/id/country/belmora', id: 'https://w3id.org/relata/id/statement/c3dd7322fcbd93e926e87cea5e056a1f', properties: {`label`: 'cooperates-with', `family`: 'cooperation', `symmetric`: true, `stance`: 'planned', `tone`: 7, `confidence`: 0.9, `rule`: 'sample.cooperatesWith', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=16,52'], `quotes`: ['Arvania and Belmora to work together']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`cooperatesWith` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/country/arvania', target: 'https://w3id.org/relata/id/organization/eastern-league', id: 'https://w3id.org/relata/id/statement/d36dcf676dd2696c8c5331672754d4bf', properties: {`label`: 'member-of', `family`: 'structure', `symmetric`: false, `stance`: 'actual', `confidence`: 0.9, `rule`: 'sample.memberOf', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=1184,1213'], `quotes`: ['belongs to the Eastern League']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`memberOf` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/country/arvania', target: 'https://w3id.org/relata/id/topic/belmoras-claim', id: 'https://w3id.org/relata/id/statement/9ba718bd720e07d9e5b6d7cebb4bb337', properties: {`label`: 'recognizes', `family`: 'territory', `symmetric`: false, `stance`: 'denied', `speakers`: ['https://w3id.org/relata/id/group/arvanian-officials'], `tone`: 6, `confidence`: 0.9, `rule`: 'sample.recognizes', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=965,999'], `quotes`: ['denied that Arvania had recognized']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`recognizes` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/country/belmora', target: 'https://w3id.org/relata/id/territory/lantern-islands', id: 'https://w3id.org/relata/id/statement/effc3ea5fa6b346ffda4ce817c239c50', properties: {`label`: 'holds', `family`: 'territory', `symmetric`: false, `stance`: 'actual', `tone`: -2, `confidence`: 0.9, `rule`: 'sample.holds', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=745,757'], `quotes`: ['Belmora-held']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`holds` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/country/belmora', target: 'https://w3id.org/relata/id/country/kestria', id: 'https://w3id.org/relata/id/statement/5ece248b61592370c723dae99227829a', properties: {`label`: 'supplies', `family`: 'economy', `symmetric`: false, `stance`: 'ended', `speakers`: ['https://w3id.org/relata/id/body/trade-ministry-of-kestria'], `tone`: 5, `confidence`: 0.9, `rule`: 'sample.supplies', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=616,647'], `quotes`: ['no longer supplies it with fuel']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`supplies` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/country/kestria', target: 'https://w3id.org/relata/id/weapon/long-range-rockets', id: 'https://w3id.org/relata/id/statement/4e929a735707e490b65de2ed04b1975c', properties: {`label`: 'develops', `family`: 'arms', `symmetric`: false, `stance`: 'actual', `tone`: -3, `confidence`: 0.9, `rule`: 'sample.develops', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=483,522'], `quotes`: ['continued to develop long-range rockets']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`develops` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/country/kestria', target: 'https://w3id.org/relata/id/event/rocket-test', id: 'https://w3id.org/relata/id/statement/22daa9e3f8f19a8b4bc4debc40bc1c4b', properties: {`label`: 'tests', `family`: 'arms', `symmetric`: false, `stance`: 'actual', `start`: '2031-04-03', `end`: '2031-04-03', `datePhrase`: 'on 2031-04-03', `tone`: -6, `confidence`: 0.9, `rule`: 'sample.tests', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=446,469'], `quotes`: ['the April 3 rocket test']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`tests` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/country/kestria', target: 'https://w3id.org/relata/id/country/arvania', id: 'https://w3id.org/relata/id/statement/56f4510d853eb6fc9ec7e446fd3e3770', properties: {`label`: 'threatens', `family`: 'verbal-conflict', `symmetric`: false, `stance`: 'actual', `speakers`: ['https://w3id.org/relata/id/person/ilan-dorvey'], `tone`: -6, `confidence`: 0.9, `rule`: 'sample.threatens', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=236,259'], `quotes`: ['the threat from Kestria']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`threatens` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/group/arvanian-officials', target: 'https://w3id.org/relata/id/country/arvania', id: 'https://w3id.org/relata/id/statement/0f0035c87696d381360d84462caf98f0', properties: {`label`: 'represents', `family`: 'structure', `symmetric`: false, `stance`: 'actual', `confidence`: 0.9, `rule`: 'sample.represents', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=946,964'], `quotes`: ['Arvanian officials']}},
  {source: 'https://w3id.org/relata/id/person/ilan-dorvey', target: 'https://w3id.org/relata/id/country/arvania', id: 'https://w3id.org/relata/id/statement/60ce232165b2b76bc33df003a01fa250', properties: {`label`: 'represents', `family`: 'structure', `symmetric`: false, `stance`: 'actual', `confidence`: 0.9, `rule`: 'sample.represents', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=73,101'], `quotes`: ['Foreign Minister Ilan Dorvey']}},
  {source: 'https://w3id.org/relata/id/person/mira-solenko', target: 'https://w3id.org/relata/id/country/belmora', id: 'https://w3id.org/relata/id/statement/1d126bb8c78af910cf15772c45d72989', properties: {`label`: 'represents', `family`: 'structure', `symmetric`: false, `stance`: 'actual', `confidence`: 0.9, `rule`: 'sample.represents', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=114,147'], `quotes`: ['Belmoran counterpart Mira Solenko']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`represents` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/group/fishermen', target: 'https://w3id.org/relata/id/topic/joint-fishing', id: 'https://w3id.org/relata/id/statement/9c3ea978d0fdd45a1a35877f010d878b', properties: {`label`: 'protests-against', `family`: 'verbal-conflict', `symmetric`: false, `stance`: 'actual', `tone`: -6, `confidence`: 0.9, `rule`: 'sample.protestsAgainst', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=1027,1044'], `quotes`: ['protested against']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`protestsAgainst` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/organization/council-of-nations', target: 'https://w3id.org/relata/id/country/kestria', id: 'https://w3id.org/relata/id/statement/826e667820a7ffb2c0226616bea4811c', properties: {`label`: 'sanctions', `family`: 'material-conflict', `symmetric`: false, `stance`: 'actual', `tone`: -7, `confidence`: 0.9, `rule`: 'sample.sanctions', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=392,430'], `quotes`: ['a sanctions resolution against Kestria']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`sanctions` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/organization/council-of-nations', target: 'https://w3id.org/relata/id/agreement/sanctions-resolution', id: 'https://w3id.org/relata/id/statement/3bbc9bc64dbb536f0b0aab6de6a7fa6f', properties: {`label`: 'signs', `family`: 'cooperation', `symmetric`: false, `stance`: 'actual', `tone`: 6, `confidence`: 0.9, `rule`: 'sample.signs', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=384,414'], `quotes`: ['adopted a sanctions resolution']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`signs` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/person/ilan-dorvey', target: 'https://w3id.org/relata/id/person/mira-solenko', id: 'https://w3id.org/relata/id/statement/b569f285935ae0b45e34e4866c85ac91', properties: {`label`: 'appeals-to', `family`: 'diplomacy', `symmetric`: false, `stance`: 'actual', `tone`: -1, `confidence`: 0.9, `rule`: 'sample.appealsTo', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=650,676'], `quotes`: ['Dorvey appealed to Solenko']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`appealsTo` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/person/ilan-dorvey', target: 'https://w3id.org/relata/id/person/mira-solenko', id: 'https://w3id.org/relata/id/statement/3cf64bf90fe1fe7cb84e23842223920a', properties: {`label`: 'meets-with', `family`: 'diplomacy', `symmetric`: true, `stance`: 'actual', `start`: '2031-04-14', `end`: '2031-04-14', `datePhrase`: 'on 2031-04-14', `tone`: 3, `confidence`: 0.9, `rule`: 'sample.meetsWith', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=334,358'], `quotes`: ['his meeting with Solenko']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`meetsWith` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/person/ilan-dorvey', target: 'https://w3id.org/relata/id/region/quiet-strait', id: 'https://w3id.org/relata/id/statement/13eae22d027ef1ae63163befdc46558b', properties: {`label`: 'supports', `family`: 'cooperation', `symmetric`: false, `stance`: 'actual', `speakers`: ['https://w3id.org/relata/id/person/ilan-dorvey'], `tone`: 4, `confidence`: 0.9, `rule`: 'sample.supports', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=262,285'], `quotes`: ['The goal for both of us']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`supports` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/person/ilan-dorvey', target: 'https://w3id.org/relata/id/country/belmora', id: 'https://w3id.org/relata/id/statement/f7b9ea283cfdf110a7d96231cb738d09', properties: {`label`: 'visits', `family`: 'diplomacy', `symmetric`: false, `stance`: 'hypothetical', `start`: '2031-06', `end`: '2031-06', `datePhrase`: 'on 2031-06', `tone`: 3, `confidence`: 0.9, `rule`: 'sample.visits', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=912,936'], `quotes`: ['Dorvey may visit Belmora']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`visits` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/person/mira-solenko', target: 'https://w3id.org/relata/id/agreement/sanctions-resolution', id: 'https://w3id.org/relata/id/statement/2a703cedd05b2e2847fab2a3f663d91f', properties: {`label`: 'rejects', `family`: 'verbal-conflict', `symmetric`: false, `stance`: 'actual', `tone`: -4, `confidence`: 0.9, `rule`: 'sample.rejects', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=532,567'], `quotes`: ['called the cap on fuel unacceptable']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`rejects` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/person/oda-renwick', target: 'https://w3id.org/relata/id/person/tomas-vell', id: 'https://w3id.org/relata/id/statement/7de0f41987366a15d7fa3351f3fbc809', properties: {`label`: 'agrees-with', `family`: 'cooperation', `symmetric`: true, `stance`: 'actual', `start`: '2031-04', `end`: '2031-04', `datePhrase`: 'on 2031-04', `tone`: 5, `confidence`: 0.9, `rule`: 'sample.agreesWith', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=853,887'], `quotes`: ['agreed in Sarnpol early this month']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`agreesWith` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/person/oda-renwick', target: 'https://w3id.org/relata/id/event/strait-summit', id: 'https://w3id.org/relata/id/statement/43b9f6c36ce14c38416cda5fd3f3f5be', properties: {`label`: 'hosts', `family`: 'diplomacy', `symmetric`: false, `stance`: 'planned', `tone`: 3, `confidence`: 0.9, `rule`: 'sample.hosts', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=1116,1144'], `quotes`: ['is to host the Strait Summit']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`hosts` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/person/oda-renwick', target: 'https://w3id.org/relata/id/country/arvania', id: 'https://w3id.org/relata/id/statement/17d30244e65dab2829df72522fd53584', properties: {`label`: 'leads', `family`: 'structure', `symmetric`: false, `stance`: 'actual', `confidence`: 0.9, `rule`: 'sample.leads', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=792,818'], `quotes`: ['Prime Minister Oda Renwick']}},
  {source: 'https://w3id.org/relata/id/person/tomas-vell', target: 'https://w3id.org/relata/id/country/belmora', id: 'https://w3id.org/relata/id/statement/75a2d603f42c2e681d1eac2fa5e3efe6', properties: {`label`: 'leads', `family`: 'structure', `symmetric`: false, `stance`: 'actual', `confidence`: 0.9, `rule`: 'sample.leads', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=823,852'], `quotes`: ['Belmoran President Tomas Vell']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`leads` {id: row.id}]->(o) SET r += row.properties;
UNWIND [
  {source: 'https://w3id.org/relata/id/person/tomas-vell', target: 'https://w3id.org/relata/id/event/strait-summit', id: 'https://w3id.org/relata/id/statement/31a0a0ec12e0f325aef67d47853e9908', properties: {`label`: 'participates-in', `family`: 'diplomacy', `symmetric`: false, `stance`: 'planned', `tone`: 2, `confidence`: 0.9, `rule`: 'sample.participatesIn', `articles`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora'], `evidence`: ['https://w3id.org/relata/id/article/2031-04-15-arvania-belmora#char=1155,1174'], `quotes`: ['Vell will take part']}}
] AS row MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) MERGE (s)-[r:`participatesIn` {id: row.id}]->(o) SET r += row.properties;
