import { judgePages } from '../compare/judge-pages'
import { enterCase } from '../enter-case'
import { letTimePass } from '../happen/let-time-pass'
import type { Block } from '../page/blocks-of'
import { english } from '../read/english'
import { readBlocks } from '../read/read-blocks'
import type { World } from '../world'
import { liveCase } from './live-case'

type Lie = [name: string, truth: RegExp, lie: string | null]

/** One of each kind, in the words of a real page; null takes the sentence away. */
const lies: Lie[] = [
  ['an amount that is off', /invoice for USD (\d+)\.\d\d on that day/, 'invoice for USD $1.99 on that day'],
  ['a date that is off', /renews on \d+ (\w+)/, 'renews on 28 $1'],
  ['another currency', /invoice for USD ([\d.]+) on that day/, 'invoice for EUR $1 on that day'],
  [
    '“no more charges” before one',
    /^You will receive an invoice for .* on that day\.$/,
    'No more charges will be made.',
  ],
  ['an invoice that is not announced', /^You will receive an invoice for .* on that day\.$/, null],
  ['a discount that is too small', /-USD 10\.00/, '-USD 1.00'],
  ['a discount that lasts too long', /until (\d+ \w+) (\d+) \|/, 'until $1 2099 |'],
  ['a tax of half', /^(VAT.* \| )USD .*/, '$1USD 2.20'],
  ['a credit that is not counted', /^To pay \| USD .*/, 'To pay | USD 24.40'],
  ['a debt that is missing', /^USD [\d.]+ is due on .*/, null],
  ['a debt that is too small', /^USD [\d.]+ is due on/, 'USD 1.00 is due on'],
  ['the number of seats', /3 × USD 10\.00/, '2 × USD 15.00'],
  ['a total of another period', /(current period: )USD .*/, '$1USD 30.00'],
  ['an open invoice that is paid', /\| Due \| Pay/, '| Paid'],
  [
    'money in words that no rule knows',
    /^You will receive an invoice for (.*) on that day\.$/,
    'Perhaps $1 are asked for then.',
  ],
]

/**
 * Reads the page of a customer, plants each lie in it, and lets the oracle judge it. Answers the names of those that it
 * does not find; of one that the page has no place for, that too; and what it finds in the truth.
 */
export async function plantLies(world: World): Promise<string[]> {
  const { stripe, customer, before, visit } = await enterCase(world, liveCase)
  const page = await visit.read('', english.tag)
  const { afterOf, end } = await letTimePass(stripe, customer, before, null)
  const faultsOf = (blocks: Block[]): string[] => {
    const { said, unread } = readBlocks(blocks, english)
    const { subscription } = customer
    const judged = { zone: liveCase.zone, acted: null, subscription, successor: subscription, before, settled: before }
    const faults = judgePages({ ...judged, overview: { said, faults: [], text: [] }, afterOf, end })
    return [...unread.map(({ text }) => `unread ${text}`), ...faults.map(({ what }) => what)]
  }
  const missed = lies.flatMap(([name, truth, lie]) => {
    const planted = page.flatMap((block) => {
      if (!truth.test(block.text)) return [block]
      return lie === null ? [] : [{ ...block, text: block.text.replace(truth, lie) }]
    })
    if (JSON.stringify(planted) === JSON.stringify(page)) return [`no place for ${name}`]
    return faultsOf(planted).length > 0 ? [] : [`not found: ${name}`]
  })
  return [...faultsOf(page).map((what) => `found in the truth: ${what}`), ...missed]
}
