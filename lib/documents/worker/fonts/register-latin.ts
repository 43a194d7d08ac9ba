import { Font } from '@react-pdf/renderer'
import { wordParts } from '../word-parts'
import type { Weight } from './families'
import { fontFamily } from './font-family'
import { readFont } from './read-font'

const weights: Weight[] = [400, 600]

// The files of these are never looked for: `registerLatin` gives them their fonts.
Font.register({
  family: fontFamily,
  fonts: weights.map((fontWeight) => ({ src: `${fontFamily} ${fontWeight}`, fontWeight })),
})
Font.registerHyphenationCallback(wordParts)

let isDone = false

/**
 * Reads the first font, once per thread, before anything is set. A glyph remembers the letter it was first asked for by,
 * and none where another glyph was composed of it. After a `"`, every `'` would be missing from the text of a file, so
 * each glyph is asked for by its own letter first.
 */
export function registerLatin(): void {
  if (isDone) return
  for (const weight of weights) {
    const font = readFont('latin', weight)
    const source = Font.getFont({ fontFamily, fontWeight: weight, fontStyle: 'normal' })
    if (!font || !source) throw new Error(`${fontFamily} ${weight} could not be read`)
    for (const point of font.covers) font.kit.glyphForCodePoint(point)
    Object.assign(source, { data: font.kit, loadResultPromise: Promise.resolve() })
  }
  isDone = true
}
