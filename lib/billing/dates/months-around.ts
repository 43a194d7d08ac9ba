/**
 * `count` months in a row, `YYYY-MM`. The first is `first` months after `month`, or before it where `first` is
 * negative.
 */
export function monthsAround(month: string, first: number, count: number): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: count }, (_, place) =>
    new Date(Date.UTC(year, number - 1 + first + place, 1)).toISOString().slice(0, 7),
  )
}
