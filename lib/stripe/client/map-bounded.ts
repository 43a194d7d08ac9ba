const callsAtOnce = 4

/** Maps all items, at most four at a time, and keeps their order. */
export async function mapBounded<T, R>(items: Iterable<T>, each: (item: T) => Promise<R>): Promise<R[]> {
  const waiting = [...items].entries()
  const results: R[] = []
  const work = async () => {
    for (const [index, item] of waiting) results[index] = await each(item)
  }
  await Promise.all(Array.from({ length: callsAtOnce }, work))
  return results
}
