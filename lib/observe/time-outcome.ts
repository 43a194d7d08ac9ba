type Histogram<Labels> = { observe: (labels: Labels & { outcome: string }, seconds: number) => void }

/** Times `work` with its outcome, which `outcomeOf` reads from the answer. A rejection is `failed`. */
export async function timeOutcome<T, Labels extends object>(
  histogram: Histogram<Labels>,
  labels: Labels,
  work: () => Promise<T>,
  outcomeOf: (answer: T) => string = () => 'ok',
): Promise<T> {
  const since = performance.now()
  let outcome = 'failed'
  try {
    const answer = await work()
    outcome = outcomeOf(answer)
    return answer
  } finally {
    histogram.observe({ ...labels, outcome }, (performance.now() - since) / 1000)
  }
}
