import { z } from 'zod'
import type { Progress } from '../engine/carry-out-in-time'
import { goToDone } from '../engine/go-to-done'

const settled = z.object({ state: z.enum(['paid', 'processing']) })

/** Where a payment leads, below the portal: to the overview where it was made, else to the page that goes on with it. */
export function goToPaid(progress: Progress): string {
  const { id, outcome } = progress.intent
  return (settled.safeParse(outcome).success && goToDone(progress)) || `/pay/${id}`
}
