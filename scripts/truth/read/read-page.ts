import { findDifferences } from '../compare/find-differences'
import type { Fault } from '../compare/find-lies'
import type { Visit } from '../page/visit'
import { english } from './english'
import { italian } from './italian'
import { readBlocks } from './read-blocks'
import type { Said } from './said'

export type ReadPage = {
  said: Said[]
  /** what no rule understands, and what the two languages say differently */
  faults: Fault[]
  /** the page in English, a line for each piece of text */
  text: string[]
}

/** How often a page is read whose two languages differ: it may have changed in between, as by a sync. */
const readings = 3

/** Reads a page of the portal in both languages. */
export async function readPage(visit: Visit, path: string, left = readings): Promise<ReadPage> {
  const inItalian = readBlocks(await visit.read(path, italian.tag), italian)
  const blocks = await visit.read(path, english.tag)
  const inEnglish = readBlocks(blocks, english)
  const unread = (texts: { text: string }[], of: string) =>
    texts.map(({ text }) => ({ kind: 'unread' as const, of, what: text }))
  const differences = findDifferences(inEnglish.said, inItalian.said)
  if (differences.length > 0 && left > 1) return readPage(visit, path, left - 1)
  return {
    said: inEnglish.said,
    faults: [...unread(inEnglish.unread, english.tag), ...unread(inItalian.unread, italian.tag), ...differences],
    text: blocks.map(({ text }) => text),
  }
}
