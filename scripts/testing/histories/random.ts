/** Random numbers from a seed, so that a finding can be repeated. */
export type Random = {
  /** at least 0 and less than 1 */
  next: () => number
  below: (count: number) => number
  chance: (part: number) => boolean
  pick: <T>(of: readonly T[]) => T | undefined
  shuffle: <T>(of: readonly T[]) => T[]
}

/** mulberry32, which is small and good enough for tests. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    next,
    below,
    chance: (part) => next() < part,
    pick: (of) => of[below(of.length)],
    shuffle: (of) => {
      const keyed = of.map((value) => ({ value, key: next() }))
      return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
    },
  }
}
