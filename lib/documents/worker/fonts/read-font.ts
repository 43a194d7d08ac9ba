import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { create, type Font } from 'fontkit'
import { fontFiles, type FontName, type Weight } from './families'
import { keepTexts } from './keep-texts'

export type LetterFont = {
  name: FontName
  /** a TrueType file */
  bytes: Uint8Array
  /** as the writer of PDFs takes it */
  kit: Font
  covers: ReadonlySet<number>
}

const read = new Map<string, LetterFont>()

/** A font, read when a paper first needs it and kept for the life of the thread; null if it lacks the weight. */
export function readFont(name: FontName, weight: Weight): LetterFont | null {
  const file = fontFiles[name][weight]
  if (!file) return null
  let font = read.get(file)
  if (!font) read.set(file, (font = openFont(name, file)))
  return font
}

function openFont(name: FontName, file: string): LetterFont {
  const stored = readFileSync(fileURLToPath(new URL(file, import.meta.url)))
  const bytes = file.endsWith('.br') ? brotliDecompressSync(stored) : stored
  const kit = create(bytes)
  if ('fonts' in kit) throw new Error(`${file} is a collection of fonts`)
  keepTexts(kit)
  return { name, bytes, kit, covers: new Set(kit.characterSet) }
}
