import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Piscina } from 'piscina'

/** Waiting beyond those being set. A person waits at most a few seconds; the next one is told to come back. */
const queued = 60
const idleSeconds = 60

type DocumentPool = {
  threads: Piscina
  /** changes with the template and its fonts */
  version: string
}

// On globalThis, or every hot reload of `next dev` would leave threads behind.
const shared = globalThis as typeof globalThis & { porticoDocuments?: DocumentPool }

/** The process's threads that set documents; they never take the last processor from the pages, and yield to them. */
export function documentPool(): DocumentPool {
  return (shared.porticoDocuments ??= openPool())
}

function openPool(): DocumentPool {
  const filename = path.resolve(/* turbopackIgnore: true */ process.env.PORTICO_DIST_DIR ?? '.next', 'documents/set-paper.mjs')
  return {
    version: createHash('sha256').update(readFileSync(filename)).digest('hex').slice(0, 16),
    threads: new Piscina({
      filename,
      minThreads: 0,
      maxThreads: Math.max(1, availableParallelism() - 1),
      maxQueue: queued,
      idleTimeout: idleSeconds * 1000,
      niceIncrement: 5,
      // A thread waiting for work in Atomics.wait would not let go of its memory.
      atomics: 'disabled',
    }),
  }
}
