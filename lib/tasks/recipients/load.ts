import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { listRecipients } from '@/lib/recipients/list-recipients'
import { mostRecipients, type Recipient } from '@/lib/recipients/recipient'
import { areRecipientsOffered } from './are-recipients-offered'

export type RecipientsView = {
  recipients: Recipient[]
  /** a recipient that a link was just mailed to */
  mailed: Recipient | null
  /** whether one was just removed */
  removed: boolean
  /** why none can be added: whoever came in by a link that was mailed to the address may not, or there are enough */
  closed: 'withheld' | 'full' | null
  /** how many there may be */
  most: number
}

/** The page of a customer's recipients. Fails with `feature_disabled` and `database_unavailable`. */
export async function loadRecipients(
  session: PortalSession,
  { mailed, removed }: { mailed?: unknown; removed?: unknown } = {},
): Promise<Result<RecipientsView>> {
  if (!areRecipientsOffered(session)) return fail('feature_disabled')
  try {
    const recipients = await listRecipients(session)
    const active = recipients.filter(({ state }) => state !== 'stopped')
    return ok({
      recipients,
      mailed: recipients.find(({ id, state }) => id === mailed && state === 'pending') ?? null,
      removed: removed === 'yes',
      closed: session.byAddress ? 'withheld' : active.length >= mostRecipients ? 'full' : null,
      most: mostRecipients,
    })
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
