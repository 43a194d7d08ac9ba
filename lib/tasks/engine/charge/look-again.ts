import { z } from 'zod'
import type { ErrorCode } from '@/lib/errors'
import type { Progress } from '../carry-out-in-time'

const outdated = z.object({ code: z.literal('preview_outdated' satisfies ErrorCode) })

/** Where a form leads whose charge would have been more than was shown: back to its page. Null for every other. */
export function lookAgain({ intent: { status, outcome } }: Progress, page: string): string | null {
  return status === 'failed' && outdated.safeParse(outcome).success
    ? `${page}${page.includes('?') ? '&' : '?'}problem=preview_outdated`
    : null
}
