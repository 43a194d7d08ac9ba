import type { FontName } from '../fonts/families'
import { hanFonts } from '../fonts/han-fonts'
import { readFont } from '../fonts/read-font'
import type { Paper } from '../../paper/paper'
import { readShaper } from './shape-run'
import type { Direction } from './text-direction'

const shapelessOrMark = /[\p{M}\p{Cf}]/u

export type PaperSetting = { direction: Direction; han: readonly FontName[] }

// A thread sets one paper at a time, and the layout knows nothing of papers.
let current: PaperSetting = { direction: 'ltr', han: [] }

/** How the letters of the paper that is being set are chosen and ordered. */
export function paperSetting(): PaperSetting {
  return current
}

/** Prepares what the letters of a paper need, before it is laid out. */
export async function preparePaper({ direction, language, ...paper }: Paper): Promise<void> {
  const texts = textsOf(paper)
  current = { direction, han: [] }
  if (!texts.some(needsShaping)) return
  await readShaper()
  current = { direction, han: hanFonts(texts, language) }
}

/** Whether a text needs more than the first font, a glyph for each letter, and lines from left to right. */
export function needsShaping(text: string): boolean {
  const covers = readFont('latin', 400)?.covers
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    if (point >= 0x80 && (!covers?.has(point) || shapelessOrMark.test(letter))) return true
  }
  return false
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
