import { fileURLToPath } from 'node:url'
import { Font } from '@react-pdf/renderer'
import regular from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'
import semiBold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'
import { wordParts } from './word-parts'

/** Covers Latin, Greek and Cyrillic. Its figures have equal widths. */
export const fontFamily = 'IBM Plex Sans'

const weights = [400, 600]
const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

Font.register({
  family: fontFamily,
  fonts: [
    { src: fileOf(regular), fontWeight: 400 },
    { src: fileOf(semiBold), fontWeight: 600 },
  ],
})
Font.registerHyphenationCallback(wordParts)

let known: Promise<number[][]> | undefined

/**
 * Reads the fonts, once per thread, before anything is set. A glyph remembers the letter it was first asked for by, and
 * none where another glyph was composed of it. After a `"`, every `'` would be missing from the text of a file, so each
 * glyph is asked for by its own letter first.
 */
export async function readFonts(): Promise<void> {
  await weightsRead()
}

/** The code points that every weight has a glyph for, in ascending order. */
export async function fontCoverage(): Promise<number[]> {
  const sets = await weightsRead()
  return (sets[0] ?? []).filter((point) => sets.every((set) => set.includes(point))).sort((a, b) => a - b)
}

function weightsRead() {
  return (known ??= Promise.all(weights.map(readWeight)))
}

async function readWeight(fontWeight: number): Promise<number[]> {
  const descriptor = { fontFamily, fontWeight, fontStyle: 'normal' as const }
  await Font.load(descriptor)
  const data = Font.getFont(descriptor)?.data
  if (!data || !('characterSet' in data)) throw new Error(`${fontFamily} ${fontWeight} could not be read`)
  for (const point of data.characterSet) data.glyphForCodePoint(point)
  return data.characterSet
}
