type Range = { start: number; end: number }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** In points: what a sum of widths may differ by from the width that was measured. */
const tolerance = 0.01

/**
 * Fills lines with parts, each with as many as fit. A part that is wider than a line is broken between letters. Lines
 * begin and end without spaces. `widthOf` measures a range of the text.
 */
export function fillLines(
  text: string,
  parts: readonly string[],
  width: number,
  widthOf: (start: number, end: number) => number,
): Range[] {
  const lines: Range[] = []
  let line = { start: 0, end: 0 }
  let filled = 0
  for (const part of rangesOf(parts, 0).flatMap(narrow)) {
    const [own, whole] = widthsOf(part)
    if (filled > 0 && filled + own > width + tolerance) {
      lines.push(line)
      line = part
      filled = whole
    } else {
      line = { start: line.start, end: part.end }
      filled += whole
    }
  }
  return [...lines, line].map((each) => trim(text, each))

  function narrow(part: Range): Range[] {
    if (widthsOf(part)[0] <= width + tolerance) return [part]
    const letters = [...graphemes.segment(text.slice(part.start, part.end))].map(({ segment }) => segment)
    return rangesOf(letters, part.start)
  }

  /** A part's width at the end of a line and before another part. */
  function widthsOf(part: Range): [number, number] {
    const { start, end } = trim(text, part)
    const own = widthOf(start, end)
    return [own, end === part.end ? own : own + widthOf(end, part.end)]
  }
}

function rangesOf(parts: readonly string[], from: number): Range[] {
  let end = from
  return parts.map((part) => {
    const start = end
    end += part.length
    return { start, end }
  })
}

function trim(text: string, { start, end }: Range): Range {
  const line = text.slice(start, end)
  const skipped = line.length - line.replace(/^ +/, '').length
  return {
    start: start + Math.min(skipped, line.length),
    end: Math.max(start + skipped, start + line.replace(/ +$/, '').length),
  }
}
