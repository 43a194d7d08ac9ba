import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '@/lib/errors'
import { loadImage } from '@/lib/sync/images/load-image'
import type { Paper } from '../paper'
import type { SettingJob } from '../worker/set-paper'
import { documentPool } from './document-pool'
import { readRendered, writeRendered } from './rendered-documents'

/** Names what a paper says and how it is set: the same name is the same PDF. */
export function paperVersion(paper: Paper): string {
  return createHash('sha256').update(documentPool().version).update(JSON.stringify(paper)).digest('hex')
}

const underWay = new Map<string, Promise<Result<Uint8Array>>>()

/**
 * The PDF of a paper, set by a thread, or kept from when it was. Asked for twice at once, it is set once. Fails with
 * `documents_busy` while too many wait; rejects when the fault is ours.
 */
export async function setPaper(paper: Paper, version: string): Promise<Result<Uint8Array>> {
  const { merchantId } = paper.brand
  const kept = await readRendered(merchantId, version)
  if (kept) return ok(kept)
  const started = underWay.get(version)
  if (started) return started
  const setting = setAnew(paper, version).finally(() => underWay.delete(version))
  underWay.set(version, setting)
  return setting
}

async function setAnew(paper: Paper, version: string): Promise<Result<Uint8Array>> {
  const { threads } = documentPool()
  const { merchantId, logoImageId } = paper.brand
  if (threads.queueSize >= threads.options.maxQueue) return fail('documents_busy', { retryAfter: 5 })
  const logo = logoImageId ? (await loadImage(merchantId, logoImageId))?.bytes ?? null : null
  const job: SettingJob = { paper, logo }
  const bytes = (await threads.run(job)) as Uint8Array
  await writeRendered(merchantId, version, bytes)
  return ok(bytes)
}
