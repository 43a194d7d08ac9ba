import { readFile } from 'node:fs/promises'

const everyMs = 50

/** Reads a process's resident memory (MB) until told to stop, which answers the most it had. Linux only. */
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
