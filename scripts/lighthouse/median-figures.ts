import type { Figures } from './measure-page'

/** The median of each figure on its own, since a slow moment of the machine spoils one run and not the others. */
export function medianFigures(runs: readonly Figures[]): Figures {
  const names = Object.keys(runs[0] ?? {}) as (keyof Figures)[]
  const median = (name: keyof Figures) => {
    const values = runs.map((run) => run[name]).sort((one, other) => one - other)
    return values[Math.floor(values.length / 2)] ?? Number.NaN
  }
  return Object.fromEntries(names.map((name) => [name, median(name)])) as Figures
}
