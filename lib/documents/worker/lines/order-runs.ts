/**
 * The indices of a line's runs from left to right (rule L2 of Unicode's bidirectional algorithm): from the highest level
 * down to 1, every sequence of runs of that level or above is reversed.
 */
export function orderRuns(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index)
  for (let level = Math.max(0, ...levels); level >= 1; level--) {
    let start = 0
    while (start < order.length) {
      let end = start
      while (end < order.length && levelAt(end) >= level) end++
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = Math.max(end, start + 1)
    }
  }
  return order

  function levelAt(index: number): number {
    return levels[order[index] ?? 0] ?? 0
  }
}
