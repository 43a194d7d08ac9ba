import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '@/lib/errors'
import { loadImage } from '@/lib/images/load-image'
import { metrics } from '@/lib/observe/metrics'
import { timeOutcome } from '@/lib/observe/time-outcome'
import type { Paper } from '../paper/paper'
import type { SettingJob } from '../worker/set-paper'
import { takeCustomerPlace } from './customer-places'
import { documentPool } from './document-pool'
import { readRendered } from './read-rendered'
import { shareWork } from './share-work'
import { writeRendered } from './write-rendered'

/** How many people may wait, for a few seconds at most. The next one is refused. */
const mostWaiting = 60
/** Rendering that takes longer is stuck, even 3,000 lines on a busy machine. */
const longestMs = 300_000

const people = 1
const exports = 0

export type Patience = {
  /** fires when the requester has gone; work that still waits is dropped */
  signal?: AbortSignal
  /** an export waits for its turn, however long, and lets people go first */
  whenBusy?: 'fail' | 'wait'
  /** the customer, who has two places among the documents being rendered */
  customerId?: string
}

/** The name of a customer's places; null without a customer, as in an export. */
function placeOf(merchantId: string, { customerId }: Patience): string | null {
  return customerId === undefined ? null : `${merchantId} ${customerId}`
}

/** The name of a paper's PDF: a hash of its content and of the program that renders it. */
export function paperVersion(paper: Paper): string {
  const hash = createHash('sha256').update(documentPool().version).update(JSON.stringify(paper))
  return hash.digest('base64url').slice(0, 32)
}

/**
 * The PDF of a paper, rendered by a thread or read from storage. Simultaneous requests for the same paper share one
 * rendering. Fails with `documents_busy` if too many wait, and with `canceled` when nobody waits any more. Rejects on
 * faults of our own.
 */
export async function setPaper(paper: Paper, version: string, patience: Patience = {}): Promise<Result<Uint8Array>> {
  const { merchantId } = paper.brand
  const { queue } = documentPool()
  const priority = patience.whenBusy === 'wait' ? exports : people
  return shareWork(`${merchantId} ${version}`, patience.signal, async (signal) => {
    // Read within the shared work, because an earlier read could miss a document rendered since.
    const kept = await readRendered(merchantId, version)
    if (kept) return ok(kept)
    const setInTurn = async () => {
      if (priority === people && queue.sizeBy({ priority }) >= mostWaiting)
        return fail('documents_busy', { retryAfter: 5 })
      return queue.add(() => setAnew(paper, version), { signal, priority })
    }
    return takeCustomerPlace(placeOf(merchantId, patience), signal, setInTurn)
  })
}

async function setAnew(paper: Paper, version: string): Promise<Result<Uint8Array>> {
  const { merchantId, logoImageId } = paper.brand
  const logo = logoImageId ? ((await loadImage(merchantId, logoImageId))?.bytes ?? null) : null
  const job: SettingJob = { paper, logo }
  const bytes = await timeOutcome(
    metrics().pdfs,
    {},
    () => documentPool().threads.run(job, { signal: AbortSignal.timeout(longestMs) }) as Promise<Uint8Array>,
  )
  await writeRendered(merchantId, version, bytes)
  return ok(bytes)
}
