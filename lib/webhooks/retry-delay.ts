// The schedule that the Standard Webhooks specification gives as its example: over three days in all.
const delays = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

/** Seconds to wait after the failure of attempt `number` (1 is the first), up to a tenth more; null after the last. */
export function retryDelay(number: number, random = Math.random): number | null {
  const delay = delays[number - 1]
  // Deliveries that failed together must not come back together.
  return delay === undefined ? null : delay * (1 + random() / 10)
}
