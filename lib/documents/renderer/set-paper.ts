import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '@/lib/errors'
import { loadImage } from '@/lib/images/load-image'
import type { Paper } from '../paper/paper'
import type { SettingJob } from '../worker/set-paper'
import { takeCustomerPlace } from './customer-places'
import { documentPool } from './document-pool'
import { readRendered } from './read-rendered'
import { shareWork } from './share-work'
import { writeRendered } from './write-rendered'

/** How many people may wait: a few seconds at most; the next one is told to come back. */
const mostWaiting = 60
/** What takes longer than this is stuck, also where the machine is busy and 3,000 lines are to be set. */
const longestMs = 300_000

const people = 1
const exports = 0

export type Patience = {
  /** whoever asked has gone: what still waits is dropped */
  signal?: AbortSignal
  /** an export waits for its turn, however long, and lets people go first */
  whenBusy?: 'fail' | 'wait'
  /** whose it is: a customer has two places among what is being set, so that the others' documents pass */
  customerId?: string
}

/** Whose places a document takes one of; null where it is nobody's, as in an export. */
export function placeOf(merchantId: string, { customerId }: Patience): string | null {
  return customerId === undefined ? null : `${merchantId} ${customerId}`
}

/** Names what a paper says and how it is set: the same name is the same PDF. */
export function paperVersion(paper: Paper): string {
  const hash = createHash('sha256').update(documentPool().version).update(JSON.stringify(paper))
  return hash.digest('base64url').slice(0, 32)
}

/**
 * The PDF of a paper, set by a thread, or kept from when it was. Asked for twice at once, it is set once. Fails with
 * `documents_busy` while too many wait and `canceled` when nobody does any more; rejects when the fault is ours.
 */
export async function setPaper(paper: Paper, version: string, patience: Patience = {}): Promise<Result<Uint8Array>> {
  const { merchantId } = paper.brand
  const { queue } = documentPool()
  const priority = patience.whenBusy === 'wait' ? exports : people
  return shareWork(`${merchantId} ${version}`, patience.signal, async (signal) => {
    // Within the shared work: an answer read before could be older than the document that was set meanwhile.
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
  const bytes = (await documentPool().threads.run(job, { signal: AbortSignal.timeout(longestMs) })) as Uint8Array
  await writeRendered(merchantId, version, bytes)
  return ok(bytes)
}
