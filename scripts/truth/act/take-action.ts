import type { MadeCustomer } from '../customer/make-customer'
import type { CaseAct } from '../generate/case-act'
import type { Visit } from '../page/visit'
import { readPage, type ReadPage } from '../read/read-page'
import { readOverview } from '../read/read-overview'
import { changeAddress } from './change-address'
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

/** Where the receipts of some actions are. */
const receiptOf: Partial<Record<CaseAct['what'], string>> = { pay: '/pay', details: '/details' }

/** Asks for something through its form, where the overview offers it; null where it does not or the form refuses. */
export async function takeAction(visit: Visit, act: CaseAct, customer: MadeCustomer): Promise<Acted | null> {
  // Of several subscriptions, some of what can be asked for stands on the page of each.
  const own = customer.others > 0 ? await visit.html(`/subscriptions/${customer.subscription}`) : ''
  const found = findForm(act, visit.home, (await visit.html('')) + own, customer)
  if (!found) return null
  const choice = found.choice === null ? null : await readPage(visit, found.choice)
  const asked = act.what === 'details' ? await changeAddress(visit) : await confirm(visit, found.form)
  if (!asked) return null
  const { form, to } = asked
  const [, done = null] = /^\?done=([\da-f-]+)$/.exec(to) ?? []
  const told = done ? `${receiptOf[act.what] ?? '/receipts'}/${done}` : to
  await mirrored(visit, told)
  const receipt = await readPage(visit, told)
  // The overview says above the rest what was just done.
  return { choice, form, receipt, overview: await readOverview(visit, done ? to : '') }
}

async function confirm(visit: Visit, path: string): Promise<{ form: ReadPage; to: string } | null> {
  const form = await readPage(visit, path)
  const to = await visit.submit(path)
  return to === null ? null : { form, to }
}

/** Waits until the mirror shows what was done, which the page says before: on a busy machine that takes seconds. */
async function mirrored(visit: Visit, path: string): Promise<void> {
  await visit.speak('en')
  for (let tries = 0; tries < 40 && (await visit.html(path)).includes('The overview may still show'); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
