import type { Paper } from '../paper/paper'
import { documentPool } from './document-pool'

let known: Promise<Set<number>> | undefined

/**
 * Whether the fonts have a glyph for every letter of a paper, or of one of its texts. A combining mark that Unicode cannot compose counts as
 * missing, because it would be drawn beside its letter.
 */
export async function isSettable(paper: Paper | string): Promise<boolean> {
  const glyphs = await coverage()
  return textsOf(paper).every(
    (text) => !/\p{M}/u.test(text) && [...text].every((letter) => glyphs.has(letter.codePointAt(0) ?? 0)),
  )
}

async function coverage(): Promise<Set<number>> {
  known ??= readCoverage()
  try {
    return await known
  } catch (error) {
    known = undefined
    throw error
  }
}

async function readCoverage(): Promise<Set<number>> {
  return new Set((await documentPool().threads.run(null, { name: 'coverage' })) as number[])
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
