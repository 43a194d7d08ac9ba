import type { Paper } from '../paper/paper'
import { printable } from '../paper/printable'

/** Makes all texts of a paper printable, since names and notes come from others. */
export function paperTexts(paper: Paper): Paper {
  return mapTexts(paper) as Paper
}

function mapTexts(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map(mapTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapTexts(member)]))
}
