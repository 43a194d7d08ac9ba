import { setTimeout as delay } from 'node:timers/promises'
import { Browser } from '../../attack/browser'

export type Visited = { portal: string; subscription: string }

export type Visit = {
  /** what a customer met that must not happen, each in words */
  faults: string[]
  requests: number
  /** answers of 502: an instance died at that moment, and the customer tried again */
  repeated: number
  /** forms of an older release, which led back to their page */
  outdated: number
}

/** Requests that are sent again, as a customer does whose page did not come. */
const patience = 40
/** Between two releases, each form without JavaScript meets the other one every second time. */
const forms = 12

/**
 * Opens a portal, looks at it a few times and cancels the subscription by its form, until the receipt is there. A request
 * that an instance took with it when it died is sent again, the form with the same intent.
 */
export async function visitUntilCancelled(
  origin: string,
  { portal, subscription }: Visited,
  looks: number,
): Promise<Visit> {
  const visit: Visit = { faults: [], requests: 0, repeated: 0, outdated: 0 }
  const browser = new Browser(origin)
  const send = async (
    what: string,
    ask: () => Promise<Response>,
  ): Promise<{ answer: Response; text: string } | null> => {
    for (let attempt = 0; attempt < patience; attempt++) {
      visit.requests += 1
      // An instance may die before its answer, or in the middle of it.
      const found = await ask()
        .then(async (answer) => ({ answer, text: await answer.text() }))
        .catch(() => null)
      if (found && found.answer.status !== 502) {
        if (found.answer.status >= 400) visit.faults.push(`${what} answered ${found.answer.status}`)
        return found
      }
      visit.repeated += 1
      await delay(100)
    }
    visit.faults.push(`${what} was never answered`)
    return null
  }
  const opened = await send('the link', () => browser.send(portal))
  const token = /^\/portal\/([^/?]+)/.exec(opened?.answer.headers.get('location') ?? '')?.[1]
  if (!token) return { ...visit, faults: [...visit.faults, 'the link opened no portal'] }
  for (let look = 0; look < looks; look++) {
    const page = await send('the portal', () => browser.send(`/portal/${token}`))
    if (page && !page.text.includes(subscription)) visit.faults.push('the portal shows no subscription')
    await delay(20)
  }
  const page = `/portal/${token}/subscriptions/${subscription}/cancel`
  for (let form = 0; form < forms; form++) {
    const shown = await send('the cancel page', () => browser.send(page))
    const fields = fieldsOf(shown?.text ?? '')
    if (!fields) return { ...visit, faults: [...visit.faults, 'the cancel page has no form'] }
    const sent = await send('the form', () => browser.send(page, { method: 'POST', body: fields }))
    const receipt = sent?.answer.headers.get('location') ?? ''
    if (receipt.includes('/receipts/')) {
      await send('the receipt', () => browser.send(receipt))
      return visit
    }
    const said = alertOf(sent?.text ?? '')
    if (said) visit.faults.push(`the form was refused: ${said}`)
    // Else a page of the release before led back to the page of this one.
    else visit.outdated += 1
  }
  visit.faults.push('no form led to a receipt')
  return visit
}

/** The form that cancels, as a browser without JavaScript sends it. */
function fieldsOf(html: string): FormData | null {
  const form = html.split('<form').find((part) => part.includes('name="intent"'))
  if (!form) return null
  const fields = new FormData()
  for (const [input] of form.split('</form>')[0]?.matchAll(/<input[^>]*>/g) ?? []) {
    const [name, value] = [attribute(input, 'name'), attribute(input, 'value')]
    if (name && /type="hidden"/.test(input)) fields.set(name, value)
  }
  return fields
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

/** What the page says went wrong, or null. */
function alertOf(html: string): string | null {
  const text = html.split('role="alert"')[1]?.slice(0, 2_000)
  if (text === undefined) return null
  const words = text.slice(text.indexOf('>') + 1).replaceAll(/<(script|style)[^]*?<\/\1>|<[^>]*>/g, ' ')
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, 200)
}
