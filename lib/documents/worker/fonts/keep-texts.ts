import type { Font } from 'fontkit'

/**
 * Lets one glyph stand for several texts in a file. A PDF says of each glyph which text it reads as, so a shape that is
 * drawn for several needs one number for each: "ي" and "ی" within a word, or what is shown for a missing letter.
 */
export function keepTexts(font: Font): void {
  const create = font.createSubset.bind(font)
  font.createSubset = () => {
    const subset = create()
    subset.includeGlyph = (key) => {
      const known = subset.mapping[key]
      if (known !== undefined) return known
      const added = subset.glyphs.push(Number.parseInt(`${key}`, 10)) - 1
      subset.mapping[key] = added
      return added
    }
    return subset
  }
}

/** A glyph's key in a subset of a font, for this text. */
export function glyphKey(id: number, text: string): string {
  return `${id} ${text}`
}
