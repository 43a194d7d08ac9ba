import type { Buffer as ShapeBuffer, Font as ShapeFont, GlyphPosition } from 'harfbuzzjs'
import { glyphKey } from '../fonts/keep-texts'
import { readFont, type LetterFont } from '../fonts/read-font'
import type { TextRun } from './split-runs'

/** A glyph as the writer of PDFs takes it: widths in the font's units. */
type SetGlyph = { id: string; advanceWidth: number; codePoints: number[] }

/** Where a glyph is set: advances in the font's units, offsets in thousandths of the size. */
type SetPosition = { xAdvance: number; xOffset: number; yOffset: number }

export type ShapedRun = { font: LetterFont; glyphs: SetGlyph[]; positions: SetPosition[]; width: number }

type Shaper = typeof import('harfbuzzjs')

const replacement = 0xfffd
/** A word joiner: readers of files leave it out. */
const nothing = '\u2060'
/** A space has a glyph without a shape. */
const shapeless = 0x20

let shaper: Shaper | undefined
let buffer: ShapeBuffer | undefined
const fonts = new Map<LetterFont, ShapeFont>()

/** Loads HarfBuzz, which `shapeRun` needs. */
export async function readShaper(): Promise<void> {
  shaper ??= await import('harfbuzzjs')
}

/**
 * The glyphs of a run, from left to right: joined, marked and mirrored by HarfBuzz. A letter that no font has is shown
 * by the replacement character, and still reads as itself.
 */
export function shapeRun(text: string, { start, end, level, font }: TextRun): ShapedRun {
  if (!font) return shapeMissing(text.slice(start, end))
  if (!shaper) throw new Error('the shaper has not been read')
  const { Direction, BufferFlag, ClusterLevel, shape } = shaper
  buffer ??= new shaper.Buffer()
  buffer.reset()
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES)
  buffer.addText(text, start, end - start)
  buffer.guessSegmentProperties()
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
  const shapeFont = shapeFontOf(font, shaper)
  shape(shapeFont, buffer)
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const glyphs = infos.map(({ codepoint, cluster }, index) => ({
    id: codepoint,
    advanceWidth: shapeFont.glyphHAdvance(codepoint),
    cluster,
    position: positionOf(positions[index], 1000 / font.kit.unitsPerEm),
  }))
  const read =
    level % 2 === 1 ? readLeftwards(glyphs, text.slice(0, end), font) : readRightwards(glyphs, text.slice(0, end))
  return {
    font,
    glyphs: read.map(({ id, advanceWidth, text: own }) => glyphOf(id, advanceWidth, own)),
    positions: read.map(({ position }) => position),
    width: read.reduce((sum, { position }) => sum + position.xAdvance, 0),
  }
}

type ClusterGlyph = { id: number; advanceWidth: number; cluster: number; position: SetPosition }

type ReadGlyph = Omit<ClusterGlyph, 'cluster'> & { text: string }

function positionOf(position: GlyphPosition | undefined, thousandths: number): SetPosition {
  const { xAdvance = 0, xOffset = 0, yOffset = 0 } = position ?? {}
  return { xAdvance, xOffset: xOffset * thousandths, yOffset: yOffset * thousandths }
}

/** The glyphs of the same letters together, as HarfBuzz orders them, with these letters. */
function clustersOf(glyphs: ClusterGlyph[], text: string): { own: ClusterGlyph[]; letters: string }[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))]
  const ascending = starts.toSorted((a, b) => a - b)
  return starts.map((start) => ({
    own: glyphs.filter(({ cluster }) => cluster === start),
    // Readers of files leave out a glyph whose text has such a sign.
    letters: text.slice(start, ascending[ascending.indexOf(start) + 1] ?? text.length).replace(/\p{Cf}/gu, ''),
  }))
}

/** What each glyph reads as: of several for the same letters, the widest as them and the others as nothing. */
function readRightwards(glyphs: ClusterGlyph[], text: string): ReadGlyph[] {
  return clustersOf(glyphs, text).flatMap(({ own, letters }) => {
    const widest = own.reduce((best, glyph) => (glyph.position.xAdvance > best.position.xAdvance ? glyph : best))
    return own.map((glyph) => ({ ...glyph, text: glyph === widest ? letters : nothing }))
  })
}

/**
 * The same from right to left. Readers turn the letters of a file round one by one, those of one glyph too, so each glyph
 * reads as one letter. What a ligature has more stands beside it, without a shape.
 */
function readLeftwards(glyphs: ClusterGlyph[], text: string, { kit }: LetterFont): ReadGlyph[] {
  return clustersOf(glyphs, text).flatMap(({ own, letters }) => {
    const points = [...letters]
    const read = own.toReversed().map((glyph, index) => ({ ...glyph, text: points[index] ?? nothing }))
    const more = points.slice(own.length).map((letter) => ({ ...emptyGlyph(kit), text: letter }))
    return [...read, ...more].toReversed()
  })
}

/** Hardly any width, as moving back behind it, or none at all, would part the word for some readers. */
function emptyGlyph(kit: LetterFont['kit']) {
  const { id } = kit.glyphForCodePoint(shapeless)
  return { id, advanceWidth: 1, position: { xAdvance: 1, xOffset: 0, yOffset: 0 } }
}

function shapeMissing(text: string): ShapedRun {
  const font = readFont('latin', 400)
  if (!font) throw new Error('the first font could not be read')
  const { id, advanceWidth } = font.kit.glyphForCodePoint(replacement)
  return {
    font,
    glyphs: [glyphOf(id, advanceWidth, text)],
    positions: [{ xAdvance: advanceWidth, xOffset: 0, yOffset: 0 }],
    width: advanceWidth,
  }
}

function glyphOf(id: number, advanceWidth: number, text: string): SetGlyph {
  return {
    id: glyphKey(id, text),
    advanceWidth,
    codePoints: [...text].map((point) => point.codePointAt(0) ?? 0),
  }
}

function shapeFontOf(font: LetterFont, { Blob, Face, Font }: Shaper): ShapeFont {
  let known = fonts.get(font)
  if (!known) fonts.set(font, (known = new Font(new Face(new Blob(font.bytes)))))
  return known
}
