import { setTimeout as delay } from 'node:timers/promises'

/**
 * Resolves once `url` answers with `status`. Rejects with its last answer after `seconds`, or if `ended` settles first.
 */
export async function waitForAnswer(
  url: string,
  { status = 200, ended, seconds }: { status?: number; ended: Promise<unknown>; seconds: number },
): Promise<void> {
  let gone = false
  void ended.then(() => (gone = true))
  const deadline = Date.now() + seconds * 1_000
  let last = 'no answer'
  while (!gone && Date.now() < deadline) {
    last = await askOnce(url, status)
    if (last === 'ok') return
    await delay(100)
  }
  throw new Error(gone ? `ended before it answered at ${url}` : `${url} did not answer in ${seconds} s: ${last}`)
}

async function askOnce(url: string, status: number): Promise<string> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    const body = await response.text()
    return response.status === status ? 'ok' : `${response.status} ${body.slice(0, 500)}`
  } catch (error) {
    return String((error as Error).cause ?? error)
  }
}
