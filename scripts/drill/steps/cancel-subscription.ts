import type { Browser } from '../../attack/browser'

/** Cancels the portal's subscription as a browser without JavaScript does. Returns the path of the receipt. */
export async function cancelSubscription(browser: Browser, page: string): Promise<string> {
  const [address] = /\/portal\/[^"/]+\/subscriptions\/[^"/]+\/cancel/.exec(page) ?? []
  if (!address) throw new Error('the portal offers no cancellation')
  const form = await (await browser.send(address)).text()
  const fields = new FormData()
  const main = /<form[^>]*>(?:(?!<\/form>).)*Confirm cancellation(?:(?!<\/form>).)*<\/form>/s.exec(form)?.[0] ?? ''
  for (const [input] of main.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const [name, value] = ['name', 'value'].map((key) => new RegExp(`\\b${key}="([^"]*)"`).exec(input)?.[1] ?? '')
    fields.append(unescape(name ?? ''), unescape(value ?? ''))
  }
  if (!fields.has('token')) throw new Error('the page of the cancellation has no form')
  const answer = await browser.send(address, { method: 'POST', body: fields })
  const receipt = answer.headers.get('location') ?? ''
  if (!receipt.includes('/receipts/')) throw new Error(`the cancellation answers ${answer.status} and no receipt`)
  return receipt
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}
