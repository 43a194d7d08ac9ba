declare module 'fontkit' {
  export type Glyph = { id: number; advanceWidth: number; codePoints: number[] }

  export type Subset = {
    /** the font's glyphs in the order of the subset's */
    glyphs: number[]
    /** the subset's number of each */
    mapping: Record<string, number | undefined>
    includeGlyph: (glyph: number | string) => number
  }

  export type Font = {
    characterSet: number[]
    unitsPerEm: number
    ascent: number
    descent: number
    glyphForCodePoint: (point: number) => Glyph
    createSubset: () => Subset
  }

  export function create(font: Buffer): Font | { fonts: Font[] }
}

declare module 'linebreak' {
  type Break = { position: number; required: boolean }

  /** Where Unicode allows a line to end (UAX #14). */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}
