import type { Said } from '../../read/said'
import { sumOf, type Happened } from '../happened'
import { amountIs, first, type Checks } from './check'

/**
 * What the drafts of the page asked for once they were finalized, and when that was. On a page that asks, it is what they
 * would have: what is then done may change the balance that they meet, which only a change of plan can know.
 */
function draftThen(said: Said, { page, act, before, after, dayOf }: Happened) {
  const drafts = before.invoices.filter(({ status, auto_advance: goesOn }) => status === 'draft' && goesOn)
  const then = after.invoices.filter(({ id }) => drafts.some((draft) => draft.id === id))
  const days = then.map(({ status_transitions: moved }) => dayOf(moved.finalized_at))
  const isBefore = page === 'form' && act?.what !== 'update'
  return first(
    amountIs(
      'what was due',
      said,
      sumOf((isBefore ? drafts : then).map(({ amount_due: due }) => due)),
      before.subscription.currency,
    ),
    !isBefore && said.day && !days.includes(said.day) ? `it was finalized on ${days.join(', ')}` : null,
  )
}

/** What is said of drafts that are charged soon. */
export const drafts: Checks = { draft_soon: draftThen, draft_soon_invoice: draftThen }
