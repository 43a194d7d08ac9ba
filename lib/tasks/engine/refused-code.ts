import { z } from 'zod'
import { isCodeRefusal, type CodeRefusal } from '@/lib/billing/tasks/codes/code-refusal'
import type { Progress } from './carry-out-in-time'

const refused = z.object({ code: z.string() })

/** Why a request was not carried out, where that is its promotion code; else null. */
export function refusedCode({ intent: { status, outcome } }: Progress): CodeRefusal | null {
  const { data } = refused.safeParse(outcome)
  return status === 'failed' && data && isCodeRefusal(data.code) ? data.code : null
}
