import type { MadeCustomer } from '../customer/make-customer'
import type { CaseAct } from '../generate/case-act'
import type { Visit } from '../page/visit'
import { readPage, type ReadPage } from '../read/read-page'
import { readOverview } from '../read/read-overview'
import { findForm } from './find-form'

/** What was read while something was asked for through its form. */
export type Acted = {
  /** where a choice comes before the form */
  choice: ReadPage | null
  form: ReadPage
  /** what tells of it, whether the form led there or to the overview */
  receipt: ReadPage
  overview: ReadPage
}

/** Asks for something through its form, where the overview offers it; null where it does not or the form refuses. */
export async function takeAction(visit: Visit, act: CaseAct, customer: MadeCustomer): Promise<Acted | null> {
  // Of several subscriptions, some of what can be asked for stands on the page of each.
  const own = customer.others > 0 ? await visit.html(`/subscriptions/${customer.subscription}`) : ''
  const found = findForm(act, visit.home, (await visit.html('')) + own, customer)
  if (!found) return null
  const choice = found.choice === null ? null : await readPage(visit, found.choice)
  const form = await readPage(visit, found.form)
  const to = await visit.submit(found.form)
  if (to === null) return null
  const [, done = null] = /^\?done=([\da-f-]+)$/.exec(to) ?? []
  const told = done ? `${act.what === 'pay' ? '/pay' : '/receipts'}/${done}` : to
  await mirrored(visit, told)
  const receipt = await readPage(visit, told)
  // The overview says above the rest what was just done.
  return { choice, form, receipt, overview: await readOverview(visit, done ? to : '') }
}

/** Waits until the mirror shows what was done, which the page says before: on a busy machine that takes seconds. */
async function mirrored(visit: Visit, path: string): Promise<void> {
  await visit.speak('en')
  for (let tries = 0; tries < 40 && (await visit.html(path)).includes('The overview may still show'); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
