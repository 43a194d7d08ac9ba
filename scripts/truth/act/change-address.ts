import { blocksOf } from '../page/blocks-of'
import { typedFormOf } from '../page/typed-form-of'
import type { Visit } from '../page/visit'
import { findDifferences } from '../compare/find-differences'
import { english } from '../read/english'
import { italian } from '../read/italian'
import { readBlocks } from '../read/read-blocks'
import type { ReadPage } from '../read/read-page'

/** Where everybody lives at first, and where they move to: automatic tax has another rate there. */
export const before = { line1: 'Torstraße 1', postal_code: '10119', city: 'Berlin', country: 'DE' }
const after = { line1: 'Via Po 8', postalCode: '10123', city: 'Torino', state: 'TO', country: 'IT' }

const page = '/details'

/** Where no payment has another tax, as in a free plan, nobody is asked. */
const nothingTold: ReadPage = { said: [], faults: [], text: [] }

/**
 * Moves to Italy through the form of the billing details, and agrees to the tax that it then tells of. Answers what was
 * told, and where the form led; null where the form refuses.
 */
export async function changeAddress(visit: Visit): Promise<{ form: ReadPage; to: string } | null> {
  const fields = typedFormOf(await visit.html(page))
  if (!fields) return null
  for (const [part, value] of Object.entries(after)) fields.set(`address.${part}`, value)
  // Asked in both languages: as long as nobody agrees, nothing is changed.
  await visit.speak(italian.tag)
  const inItalian = await visit.send(page, fields)
  await visit.speak(english.tag)
  const inEnglish = await visit.send(page, fields)
  if (inEnglish.to !== null) return { form: nothingTold, to: inEnglish.to }
  const agreed = typedFormOf(inEnglish.html)
  if (!agreed?.get('agreed')) return null
  const { to } = await visit.send(page, agreed)
  return to === null ? null : { form: readAlerts(inEnglish.html, inItalian.html), to }
}

/** What the form says above itself when it comes back. */
function readAlerts(inEnglish: string, inItalian: string): ReadPage {
  const blocks = blocksOf(alertOf(inEnglish))
  const [own, other] = [readBlocks(blocks, english), readBlocks(blocksOf(alertOf(inItalian)), italian)]
  const unread = [...own.unread, ...other.unread].map(({ text }) => ({ kind: 'unread' as const, of: page, what: text }))
  return {
    said: own.said,
    faults: [...unread, ...findDifferences(own.said, other.said)],
    text: blocks.map(({ text }) => text),
  }
}

const alertOf = (html: string) => /<(\w+)[^>]*role="alert"[^>]*>[\s\S]*?<\/\1>/.exec(html)?.[0] ?? ''
