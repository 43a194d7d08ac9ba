import { create } from 'fontkit'
import subsetFont from 'subset-font'

// What joins and places letters. The others are for a choice of forms, for vertical lines, or of East Asian widths.
const features = [
  ...['ccmp', 'locl', 'rlig', 'calt', 'liga', 'init', 'medi', 'fina', 'isol', 'ljmo', 'vjmo', 'tjmo', 'rtlm'],
  ...['kern', 'mark', 'mkmk', 'curs', 'dist', 'abvm', 'blwm'],
]

/** The font with these code points alone, unhinted, as a TrueType file. */
export function subset(font: Uint8Array, points: Iterable<number>): Promise<Buffer> {
  const text = String.fromCodePoint(...new Set(points))
  return subsetFont(Buffer.from(font), text, {
    targetFormat: 'sfnt',
    keepFeatures: features,
    noHinting: true,
    dropTables: ['vhea', 'vmtx', 'VORG', 'BASE', 'STAT', 'meta'],
  })
}

/** The code points that a font has a glyph for. */
export function fontCoverage(font: Uint8Array): ReadonlySet<number> {
  const read = create(Buffer.from(font))
  if ('fonts' in read) throw new Error('a collection of fonts cannot be read')
  return new Set(read.characterSet)
}
