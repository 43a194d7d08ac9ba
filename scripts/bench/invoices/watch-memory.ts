import { readFile } from 'node:fs/promises'

const everyMs = 50

/**
 * Watches a process's resident memory until the returned function is called, which returns its maximum in MB. Linux
 * only.
 */
export function watchMemory(processId: number): () => Promise<number> {
  let peak = 0
  const look = async () => {
    const status = await readFile(`/proc/${processId}/status`, 'utf8')
    peak = Math.max(peak, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
  }
  const timer = setInterval(() => void look(), everyMs)
  return async () => {
    clearInterval(timer)
    await look()
    return Math.round(peak)
  }
}
