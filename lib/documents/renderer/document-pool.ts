import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import PQueue from 'p-queue'
import { Piscina } from 'piscina'

const idleSeconds = 60

type DocumentPool = {
  /** work waiting for a thread: cancelled work leaves it, and people come before exports */
  queue: PQueue
  threads: Piscina
  /** changes with the template and its fonts */
  version: string
}

// On globalThis, because each hot reload of `next dev` would otherwise leave threads behind.
const shared = globalThis as typeof globalThis & { porticoDocuments?: DocumentPool }

/** The process's rendering threads. They leave one processor to the pages and yield to them. */
export function documentPool(): DocumentPool {
  return (shared.porticoDocuments ??= openPool())
}

function openPool(): DocumentPool {
  const program = path.resolve(
    /* turbopackIgnore: true */ process.env.PORTICO_DIST_DIR ?? '.next',
    'documents/set-paper.mjs',
  )
  const maxThreads = Math.max(1, availableParallelism() - 1)
  return {
    queue: new PQueue({ concurrency: maxThreads }),
    version: createHash('sha256').update(readFileSync(program)).digest('hex').slice(0, 16),
    threads: new Piscina({
      filename: program,
      minThreads: 0,
      maxThreads,
      idleTimeout: idleSeconds * 1000,
      niceIncrement: 5,
      // A thread that waits in Atomics.wait does not release its memory.
      atomics: 'disabled',
    }),
  }
}
