import { fileURLToPath } from 'node:url'
import { Font } from '@react-pdf/renderer'
import regular from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'
import semiBold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'

// In letters; a longer word may be broken.
const longest = 24

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

/** The code points that every weight has a glyph for, in ascending order. */
export async function fontCoverage(): Promise<number[]> {
  const sets = await Promise.all(weights.map(characterSet))
  return (sets[0] ?? []).filter((point) => sets.every((set) => set.includes(point))).sort((a, b) => a - b)
}

async function characterSet(fontWeight: number): Promise<number[]> {
  const descriptor = { fontFamily, fontWeight, fontStyle: 'normal' as const }
  await Font.load(descriptor)
  const data = Font.getFont(descriptor)?.data
  if (!data || !('characterSet' in data)) throw new Error(`${fontFamily} ${fontWeight} could not be read`)
  return data.characterSet
}

/** Where a word may be broken: nowhere, unless it is too long for a line. */
function wordParts(word: string | null): string[] {
  if (word === null || word.length <= longest) return [word ?? '']
  const letters = [...word]
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += longest) parts.push(letters.slice(at, at + longest).join(''))
  return parts
}
