type Style = Record<string, unknown>

const values: Record<string, string> = { row: 'row-reverse', left: 'right', right: 'left' }

/** A style as it is for papers that are read from right to left: sides, rows and alignment the other way round. */
export function mirrorStyle<S extends Style>(style: S): S {
  return Object.fromEntries(Object.entries(style).map(([key, value]) => [mirrorKey(key), mirrorValue(value)])) as S
}

function mirrorKey(key: string): string {
  return key.replace(/Left|Right|^left$|^right$/, (side) => opposites[side] ?? side)
}

const opposites: Record<string, string> = { Left: 'Right', Right: 'Left', left: 'right', right: 'left' }

function mirrorValue(value: unknown): unknown {
  return typeof value === 'string' ? (values[value] ?? value) : value
}
