import { laterInvoices } from '../happened'
import { differs, first, type Checks } from './check'

/** What is said of a pause. */
export const pausing: Checks = {
  resumes: (said, { before, after, dayOf }) =>
    first(
      differs('the day', said.day, dayOf(before.subscription.pause_collection?.resumes_at)),
      after.subscription.pause_collection === null ? null : 'it is still paused',
    ),
  nothing_meanwhile: (_said, happened) => {
    const until = happened.before.subscription.pause_collection?.resumes_at ?? Infinity
    const charged = laterInvoices(happened, happened.after).filter(
      ({ created, amount_due: due }) => due > 0 && created < until,
    )
    return charged.length === 0 ? null : `${charged[0]?.amount_due} was due during the pause`
  },
}
