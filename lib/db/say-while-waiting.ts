import { log } from '@/lib/log'

/** In milliseconds: patience before the first line, and between lines. */
const usual = { first: 3_000, every: 15_000 }

type Facts = Record<string, unknown>

/** Awaits `work`. While it takes long, the log says again and again what it waits for. */
export async function sayWhileWaiting<T>(
  what: string,
  work: Promise<T>,
  facts: () => Promise<Facts> = async () => ({}),
  { first, every } = usual,
): Promise<T> {
  const since = Date.now()
  let timer = setTimeout(say, first)
  function say(): void {
    timer = setTimeout(say, every)
    void facts()
      .catch(() => ({}))
      .then((known) => log.warn({ ...known, seconds: Math.round((Date.now() - since) / 1000) }, `waiting for ${what}`))
  }
  return work.finally(() => clearTimeout(timer))
}
