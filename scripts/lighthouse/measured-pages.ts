import { Browser } from '../attack/browser'

export type MeasuredPage = { name: string; url: string; cookie: string }

/** The pages that are measured, each in a session of its own: overview, several subscriptions, invoices and cancel. */
export async function measuredPages(origin: string, links: Record<string, string>): Promise<MeasuredPage[]> {
  const active = await enter(origin, links.active)
  const several = await enter(origin, links.several_subscriptions)
  const many = await enter(origin, links.many_invoices)
  const overview = await (await active.browser.send(active.home)).text()
  const [subscription] = /sub_\w+/.exec(overview) ?? []
  if (!subscription) throw new Error('the overview names no subscription')
  const page = (name: string, { browser, home }: typeof active, path = '') => ({
    name,
    url: `${origin}${home}${path}`,
    cookie: browser.cookie,
  })
  return [
    page('overview', active),
    page('several', several),
    page('invoices', many, '/invoices'),
    page('cancel', active, `/subscriptions/${subscription}/cancel`),
  ]
}

async function enter(origin: string, link: string | undefined) {
  const browser = new Browser(origin)
  const token = link && (await browser.open(link))
  if (!token) throw new Error(`the portal does not open: ${link}`)
  return { browser, home: `/portal/${token}` }
}
