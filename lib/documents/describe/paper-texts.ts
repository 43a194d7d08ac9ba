import type { Paper } from '../paper/paper'
import { printable } from '../paper/printable'

/** A paper whose every text can stand in print: names and notes are somebody else's. */
export function paperTexts(paper: Paper): Paper {
  return mapTexts(paper) as Paper
}

function mapTexts(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map(mapTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapTexts(member)]))
}
