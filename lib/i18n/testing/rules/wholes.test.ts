import { expect, it } from 'vitest'
import { judgeMessages, readTexts } from '../judge-texts'
import { readGlossary, readTerms, type Glossary } from '../read-glossary'
import { regionGlossary, regionTexts } from '../region-texts'
import { catalogueFaults } from './catalogue-faults'
import { glossaryFaults } from './glossary-faults'
import { overlayFaults } from './overlay-faults'

const english = new Map([
  ['portal.title', 'Your plan'],
  ['portal.code', 'Code'],
])
const french = new Map([
  ['portal.title', 'Votre forfait'],
  ['portal.code', 'Code'],
])
const terms = Object.fromEntries(
  Object.keys(readTerms()).map((term) => [term, { say: term, stems: ['forfait', 'code'] }]),
)
const glossary: Glossary = {
  address: 'vous',
  buttons: 'infinitive',
  quotes: ['«', '»'],
  never: { '\\b[Tt]u\\b|[Cc]ourriel': 'vous, e-mail' },
  terms,
  free: {},
  same: ['portal.code'],
}
const read = (own: Partial<Glossary> = {}, texts: ReadonlyMap<string, string> = french) =>
  readTexts(texts, { language: 'fr', english, glossary: { ...glossary, ...own } })

it('a language that lacks a message, has one too many or another order is found', () => {
  const [title, code] = [...french]
  expect(catalogueFaults(french, english)).toEqual([])
  expect(catalogueFaults(new Map(title && [title]), english)).toEqual(['lacks portal.code'])
  expect(catalogueFaults(new Map([...french, ['portal.more', '']]), english)).toHaveLength(1)
  expect(catalogueFaults(new Map(title && code && [code, title]), english)).toHaveLength(1)
})

it('a message that ICU cannot read is named', () => {
  expect(read({}, new Map([['portal.title', 'Votre {plan']])).faults).toEqual([
    expect.stringMatching(/^portal\.title /),
  ])
})

it('a glossary with a missing term, an unknown one, no form of address or a needless exception is found', () => {
  const faultsOf = (own: Partial<Glossary>) => glossaryFaults(read(own).messages)
  const { plan, ...others } = terms
  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ terms: others })).toEqual(['lacks the term plan'])
  expect(plan && faultsOf({ terms: { ...terms, invented: plan } })).toHaveLength(1)
  expect(faultsOf({ never: {} })).toHaveLength(1)
  expect(faultsOf({ free: { plan: ['portal.title'] } })).toHaveLength(1)
  expect(faultsOf({ free: { plan: ['portal.gone'] } })).toHaveLength(1)
  expect(faultsOf({ same: ['portal.code', 'portal.title'] })).toHaveLength(1)
})

it('a glossary without a part is refused', () => {
  expect(() => readGlossary('terms')).toThrow()
})

it('a region that repeats its language, or has a message of no language, is found', () => {
  expect(overlayFaults(new Map([['portal.title', 'Votre plan']]), french)).toEqual([])
  expect(overlayFaults(new Map([['portal.title', 'Votre forfait']]), french)).toHaveLength(1)
  expect(overlayFaults(new Map([['portal.gone', 'Rien']]), french)).toHaveLength(1)
})

it('a region may say its own words for a term, must say them everywhere, and else keeps to its language’s', () => {
  const judge = (title: string) => {
    const overlay = new Map([['portal.title', title]])
    const own = { terms: { plan: { say: 'courriel', stems: ['courriel'] } }, says: [], free: {}, same: [] }
    return judgeMessages(
      readTexts(regionTexts(french, overlay), {
        language: 'fr',
        english,
        glossary: regionGlossary(glossary, own, overlay),
      }).messages,
    )
  }
  expect(judge('Courriel')).toEqual([])
  expect(judge('Votre formule')).toEqual([expect.stringMatching(/^portal\.title names “plan”/)])
  expect(judge('Tu courriel')).toEqual([expect.stringMatching(/^portal\.title says “Tu”/)])
})
