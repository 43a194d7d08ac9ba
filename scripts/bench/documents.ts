import { availableParallelism, tmpdir } from 'node:os'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { describeInvoice } from '../../lib/documents/describe/describe-invoice'
import { documentReader } from '../../lib/documents/paper/reader'
import { loadLanguage } from '../../lib/i18n/load-language'
import { documentPool } from '../../lib/documents/renderer/document-pool'
import {
  buildFullInvoice,
  buildLine,
  buildMerchantFace,
  buildRichInvoice,
} from '../../lib/documents/testing/build-full-invoice'
import type { Paper } from '../../lib/documents/paper/paper'
import type { FullInvoice } from '../../lib/billing/objects/full-invoice'
import { buildDocumentWorker } from '../launcher/build/build-document-worker.mjs'
import { paperInScript } from './documents/paper-in-script'

const warmUp = 60
const measured = 200

/**
 * Renders documents in the threads that serve them, without the cache: one page at a time, in three scripts by turns,
 * many at once, and a long one.
 */
export async function bench() {
  const distDir = await mkdtemp(path.join(tmpdir(), 'portico-bench-'))
  process.env.PORTICO_DIST_DIR = distDir
  await Promise.all([buildDocumentWorker(distDir), loadLanguage('it')])
  const { threads } = documentPool()
  try {
    const cold = await milliseconds(() => set(buildFullInvoice()))
    for (let round = 0; round < warmUp; round++) await set(buildFullInvoice())
    const latin = describe(buildFullInvoice())
    const [japanese, arabic] = [paperInScript(latin, 'ja'), paperInScript(latin, 'ar')]
    const coldJapanese = await milliseconds(() => setPaper(japanese))
    const coldArabic = await milliseconds(() => setPaper(arabic))
    const [simple, inJapanese, inArabic] = await timesByTurns([
      () => set(buildFullInvoice()),
      () => setPaper(japanese),
      () => setPaper(arabic),
    ])
    const [rich] = await timesByTurns([() => set(buildRichInvoice())])
    const [describing] = await timesByTurns([async () => void describe(buildFullInvoice())])
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
      japanese_first_ms: round(coldJapanese),
      japanese_page_p50_ms: inJapanese.p50,
      japanese_page_p99_ms: inJapanese.p99,
      arabic_first_ms: round(coldArabic),
      arabic_page_p50_ms: inArabic.p50,
      arabic_page_p99_ms: inArabic.p99,
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
  await setPaper(describe(invoice))
}

async function setPaper(paper: Paper): Promise<void> {
  await documentPool().threads.run({ paper, logo: null })
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

type Times = { p50: number; p99: number }

/** Each kind of work in turn, so that what else the machine does slows all alike. */
async function timesByTurns<Works extends (() => Promise<void>)[]>(works: [...Works]) {
  const taken = works.map((): number[] => [])
  for (let run = 0; run < measured; run++)
    for (const [index, work] of works.entries()) taken[index]?.push(await milliseconds(work))
  return taken.map(percentiles) as { [Index in keyof Works]: Times }
}

function percentiles(taken: number[]): Times {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  return { p50: at(0.5), p99: at(0.99) }
}

const round = (value: number) => Math.round(value * 10) / 10
