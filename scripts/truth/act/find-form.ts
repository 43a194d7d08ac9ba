import { typedCode } from '../customer/make-code'
import type { MadeCustomer } from '../customer/make-customer'
import type { CaseAct } from '../generate/case-act'

type Found = { choice: string | null; form: string }

/** The page of the form that asks for an action, below the portal, where the overview leads to it; null where not. */
export function findForm(act: CaseAct, home: string, overview: string, customer: MadeCustomer): Found | null {
  const { subscription, plans } = customer
  const leads = (path: string) => overview.includes(`href="${home}${path}"`)
  if (act.what === 'pay') {
    const [, path = null] = new RegExp(`href="${home}(/invoices/[^/"]+/pay)"`).exec(overview) ?? []
    return path === null ? null : { choice: null, form: path }
  }
  if (act.what === 'details') return leads('/details') ? { choice: null, form: '/details' } : null
  const path = `/subscriptions/${subscription}/${act.what}`
  if (!leads(path)) return null
  if (act.what === 'pause') return { choice: null, form: act.start === 'now' ? `${path}?start=now` : path }
  if (act.what === 'discount') return { choice: path, form: `${path}?${new URLSearchParams({ code: typedCode })}` }
  if (act.what !== 'update') return { choice: null, form: path }
  const chosen = new URLSearchParams({ price: plans.at(-1)?.price ?? '', quantity: String(act.quantity) })
  return { choice: path, form: `${path}?${chosen}` }
}
