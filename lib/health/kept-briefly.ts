/** Asks at most once in `milliseconds`; whoever asks meanwhile gets the same answer, so asking costs nothing. */
export function keptBriefly<T>(ask: () => Promise<T>, milliseconds: number, clock = Date.now): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | undefined
  return () => {
    if (!kept || kept.until <= clock()) kept = { answer: ask(), until: clock() + milliseconds }
    return kept.answer
  }
}
