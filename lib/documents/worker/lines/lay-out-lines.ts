import type { AttributedString, Attributes, Container, LayoutOptions } from '@react-pdf/textkit'
import bidiFactory from 'bidi-js'
import type { Weight } from '../fonts/families'
import { readFont } from '../fonts/read-font'
import { breakText } from './break-text'
import { fillLines } from './fill-lines'
import { orderRuns } from './order-runs'
import { paperSetting } from './paper-setting'
import { shapeRun, type ShapedRun } from './shape-run'
import { splitRuns, type TextRun } from './split-runs'
import { textDirection } from './text-direction'

const bidi = bidiFactory()
const shares: Record<string, number> = { center: 0.5, right: 1 }

type Style = Attributes & { fontSize: number }

/**
 * Lays out a text of any script in lines, as @react-pdf/textkit does for Latin. It has one style throughout. The glyphs
 * of a line are written in the order in which they are read, so that the file's text is in order too.
 */
export function layOutLines({ string: text, runs }: AttributedString, container: Container, options: LayoutOptions) {
  const { direction, han } = paperSetting()
  const style = { fontSize: 12, ...runs[0]?.attributes }
  const { levels } = bidi.getEmbeddingLevels(text, textDirection(text, direction))
  const textRuns = splitRuns(text, levels, weightOf(style), han)
  const shapesOf = (start: number, end: number) => shapesIn(text, textRuns, style.fontSize, { start, end })
  const widthOf = (start: number, end: number) => shapesOf(start, end).reduce((sum, { width }) => sum + width, 0)
  const parts = breakText(text, (word) => options.hyphenationCallback?.(word, (whole) => [whole ?? '']) ?? [word])
  let y = container.y
  return fillLines(text, parts, container.width, widthOf).map(({ start, end }) => {
    const line = makeLine(text.slice(start, end), placeShapes(shapesOf(start, end)), style, { ...container, y })
    y += line.box.height
    return line
  })
}

function weightOf({ font }: Style): Weight {
  return font?.[0] === (readFont('latin', 600)?.kit as unknown) ? 600 : 400
}

type Shape = ShapedRun & { level: number }

type PlacedShape = Shape & { left: number }

/** The shapes of a part of the text, in reading order, with widths and advances in points. */
function shapesIn(
  text: string,
  runs: TextRun[],
  size: number,
  { start, end }: { start: number; end: number },
): Shape[] {
  return runs
    .filter((run) => run.end > start && run.start < end)
    .map((run) => {
      const part = { ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }
      const shape = shapeRun(text.slice(0, end), part)
      const scale = size / shape.font.kit.unitsPerEm
      return {
        ...shape,
        level: run.level,
        width: shape.width * scale,
        positions: shape.positions.map((position) => ({ ...position, xAdvance: position.xAdvance * scale })),
      }
    })
}

function placeShapes(shapes: Shape[]): PlacedShape[] {
  const lefts: number[] = []
  let left = 0
  for (const index of orderRuns(shapes.map(({ level }) => level))) {
    lefts[index] = left
    left += shapes[index]?.width ?? 0
  }
  return shapes.map((shape, index) => ({ ...shape, left: lefts[index] ?? 0 }))
}

function makeLine(string: string, shapes: PlacedShape[], style: Style, { x, y, width }: Container) {
  const lineWidth = shapes.reduce((sum, shape) => sum + shape.width, 0)
  const { ascent, descent, height } = metricsOf(style)
  const left = x + Math.max(0, width - lineWidth) * (shares[style.align ?? 'left'] ?? 0)
  return {
    string,
    box: { x: left + (shapes[0]?.left ?? 0), y, width, height },
    ascent,
    descent,
    height,
    xAdvance: lineWidth,
    decorationLines: [],
    runs: shapes.map(({ font, glyphs, positions, width: shapeWidth, left: from }, index) => ({
      start: 0,
      end: string.length,
      attributes: { ...style, font: [font.kit] },
      glyphs,
      positions: positions.map((position) => ({ ...position, yAdvance: 0 })),
      ascent,
      descent,
      height,
      // The next run begins where this one says that it ends.
      xAdvance: (shapes[index + 1]?.left ?? from + shapeWidth) - from,
    })),
  }
}

/** Those of the first font, whatever the letters, so that texts beside each other stand on one line. */
function metricsOf({ fontSize, lineHeight }: Style) {
  const kit = readFont('latin', 400)?.kit
  const scale = fontSize / (kit?.unitsPerEm ?? 1000)
  const [ascent, descent] = [(kit?.ascent ?? 0) * scale, (kit?.descent ?? 0) * scale]
  return { ascent, descent, height: lineHeight || ascent - descent }
}
