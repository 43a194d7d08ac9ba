import { z } from 'zod'
import type { ErrorCode } from '@/lib/errors'
import type { Progress } from '../carry-out-in-time'

const outdatedCode = z.enum(['preview_outdated', 'pause_outdated'] as const satisfies ErrorCode[])
const outdated = z.object({ code: outdatedCode })

/** Why a form leads back to its page: it would have charged more, or would pause on other days. */
export type OutdatedCode = z.infer<typeof outdatedCode>

/** Whether a page's search parameter says that a form led back to it. */
export function isOutdated(problem: unknown): problem is OutdatedCode {
  return outdatedCode.safeParse(problem).success
}

/** Where a form leads whose outcome would have been another than was shown: back to its page. Null for every other. */
export function lookAgain({ intent: { status, outcome } }: Progress, page: string): string | null {
  const { success, data } = outdated.safeParse(outcome)
  return status === 'failed' && success ? `${page}${page.includes('?') ? '&' : '?'}problem=${data.code}` : null
}
