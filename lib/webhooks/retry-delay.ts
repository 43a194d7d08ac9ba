// The example schedule of the Standard Webhooks specification, over three days in all.
const delays = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

/** Seconds to wait after failed attempt `number`, counted from 1, plus up to a tenth. Null after the last attempt. */
export function retryDelay(number: number, random = Math.random): number | null {
  const delay = delays[number - 1]
  // The random part keeps deliveries that failed together from coming back together.
  return delay === undefined ? null : delay * (1 + random() / 10)
}
