import { availableParallelism, tmpdir } from 'node:os'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { describeInvoice } from '../../lib/documents/describe/describe-invoice'
import { documentReader } from '../../lib/documents/paper/reader'
import { documentPool } from '../../lib/documents/renderer/document-pool'
import {
  buildFullInvoice,
  buildLine,
  buildMerchantFace,
  buildRichInvoice,
} from '../../lib/documents/testing/build-full-invoice'
import type { FullInvoice } from '../../lib/billing/objects/full-invoice'
import { buildDocumentWorker } from '../launcher/build/build-document-worker.mjs'

const warmUp = 60
const measured = 200

/**
 * Renders documents in the threads that serve them, without the cache: one page at a time, many at once, and a long
 * one.
 */
export async function bench() {
  const distDir = await mkdtemp(path.join(tmpdir(), 'portico-bench-'))
  process.env.PORTICO_DIST_DIR = distDir
  await buildDocumentWorker(distDir)
  const { threads } = documentPool()
  try {
    const cold = await milliseconds(() => set(buildFullInvoice()))
    for (let round = 0; round < warmUp; round++) await set(buildFullInvoice())
    const simple = await times(() => set(buildFullInvoice()))
    const rich = await times(() => set(buildRichInvoice()))
    const describing = await times(async () => void describe(buildFullInvoice()))
    const together = await milliseconds(() =>
      Promise.all(Array.from({ length: measured }, () => set(buildFullInvoice()))),
    )
    const lines = Array.from({ length: 3000 }, (_, index) => buildLine({ id: `il_${index}` }))
    const long = await milliseconds(() => set(buildFullInvoice({ lines })))
    return {
      bench: 'documents',
      cores: availableParallelism(),
      threads: threads.options.maxThreads,
      cold_ms: round(cold),
      one_page_p50_ms: simple.p50,
      one_page_p99_ms: simple.p99,
      rich_two_pages_p50_ms: rich.p50,
      describe_p50_ms: describing.p50,
      per_second: round((measured / together) * 1000),
      lines_3000_ms: round(long),
    }
  } finally {
    await threads.destroy()
    await rm(distDir, { recursive: true, force: true })
  }
}

function describe(invoice: FullInvoice) {
  return describeInvoice(invoice, {
    kind: 'invoice',
    merchant: buildMerchantFace(),
    reader: documentReader('it', 'Europe/Rome'),
  })
}

async function set(invoice: FullInvoice): Promise<void> {
  await documentPool().threads.run({ paper: describe(invoice), logo: null })
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function times(work: () => Promise<void>) {
  const taken: number[] = []
  for (let run = 0; run < measured; run++) taken.push(await milliseconds(work))
  taken.sort((a, b) => a - b)
  const at = (share: number) => round(taken[Math.floor(share * (taken.length - 1))] ?? 0)
  return { p50: at(0.5), p99: at(0.99) }
}

const round = (value: number) => Math.round(value * 10) / 10
