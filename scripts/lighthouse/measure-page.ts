import type { Lighthouse, LighthouseResult } from './install-lighthouse'
import type { MeasuredPage } from './measured-pages'

export type Figures = {
  accessibility: number
  bestPractices: number
  performance: number
  lcpMs: number
  tbtMs: number
  cls: number
}

const audits = {
  lcpMs: 'largest-contentful-paint',
  tbtMs: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
} as const

/** One run of Lighthouse with its standard settings for phones; also the titles of the audits that failed. */
export async function measurePage(
  lighthouse: Lighthouse,
  { url, cookie }: MeasuredPage,
  port: number,
): Promise<{ figures: Figures; failed: string[]; result: LighthouseResult }> {
  const answer = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: ['accessibility', 'best-practices', 'performance'],
    extraHeaders: { cookie },
  })
  if (!answer) throw new Error('Lighthouse measured nothing')
  const { lhr: result } = answer
  if (result.runtimeError) throw new Error(result.runtimeError.message)
  const score = (category: string) => Math.round((result.categories[category]?.score ?? 0) * 100)
  const value = (audit: string) => result.audits[audit]?.numericValue ?? Number.POSITIVE_INFINITY
  const figures = {
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    performance: score('performance'),
    lcpMs: Math.round(value(audits.lcpMs)),
    tbtMs: Math.round(value(audits.tbtMs)),
    cls: Math.round(value(audits.cls) * 1000) / 1000,
  }
  return { figures, failed: failedAudits(result), result }
}

function failedAudits({ categories, audits: all }: LighthouseResult): string[] {
  const refs = ['accessibility', 'best-practices'].flatMap((name) => categories[name]?.auditRefs ?? [])
  return refs.flatMap(({ id }) => (all[id] && all[id].score === 0 ? [all[id].title] : []))
}
