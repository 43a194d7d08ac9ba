const shown = 2

/** An aria snapshot in which a group of rows keeps its first two: those that follow are alike. */
export function shortenTables(tree: string): string {
  const counts: number[] = []
  let hiddenBelow: number | null = null
  return tree
    .split('\n')
    .filter((line) => {
      const indent = line.search(/\S/)
      if (hiddenBelow !== null && indent > hiddenBelow) return false
      hiddenBelow = null
      counts.length = Math.min(counts.length, indent + 1)
      if (!/^\s*- '?row\b/.test(line)) {
        counts[indent] = 0
        return true
      }
      counts[indent] = (counts[indent] ?? 0) + 1
      if (counts[indent] <= shown) return true
      hiddenBelow = indent
      return false
    })
    .join('\n')
}
