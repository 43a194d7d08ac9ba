import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { findProcess } from './find-process.mjs'

type Holder = { pid: number; startedAt?: string | undefined }

/** Takes the lock `file` and returns a function that releases it, or null while another live process has it. */
export function takeLockFile(file: string): (() => void) | null {
  const mark: Holder = { pid: process.pid, startedAt: findProcess(process.pid)?.startedAt }
  const written = `${file}.${process.pid}`
  writeFileSync(written, JSON.stringify(mark))
  try {
    // A link appears whole, while a file could be read before it is written.
    linkSync(written, file)
    return () => rmSync(file, { force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(written)
  }
  if (liveHolder(file)) return null
  // A killed process left it.
  rmSync(file, { force: true })
  return takeLockFile(file)
}

/** The process that holds `file`. A killed process, or another one with its recycled id, does not count. */
export function liveHolder(file: string): number | undefined {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(file, 'utf8')) as Holder
    const running = findProcess(pid)
    return running && running.startedAt === startedAt ? pid : undefined
  } catch {
    // Absent, or cut short by a crash.
    return undefined
  }
}

/** Runs `work` once no other process holds `file`. */
export async function whileHolding<T>(file: string, work: () => Promise<T>): Promise<T> {
  let release = takeLockFile(file)
  for (; !release; release = takeLockFile(file)) await delay(200)
  try {
    return await work()
  } finally {
    release()
  }
}
