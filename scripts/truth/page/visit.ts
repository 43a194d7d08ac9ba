import { Browser } from '../../attack/browser'
import { blocksOf, type Block } from './blocks-of'
import { formOf } from './form-of'

/** A customer's browser without JavaScript, in their portal. */
export class Visit {
  private constructor(
    readonly browser: Browser,
    readonly home: string,
  ) {}

  /** Opens the portal of a customer through the panel's button, which makes a link. Throws if it does not open. */
  static async open(origin: string, account: string, customer: string): Promise<Visit> {
    const browser = new Browser(origin)
    const made = await browser.send('/sandbox/open', {
      method: 'POST',
      body: new URLSearchParams({ account, customer }),
    })
    const link = made.headers.get('location')
    if (!link) throw new Error(`no portal for ${customer}: ${made.status} ${await made.text()}`)
    const token = await browser.open(link)
    if (!token) throw new Error(`the portal of ${customer} does not open`)
    return new Visit(browser, `/portal/${token}`)
  }

  /** What is to be read on a page below the portal ('' for the overview), in a language. */
  async read(path: string, locale: string): Promise<Block[]> {
    await this.speak(locale)
    return blocksOf(await this.html(path))
  }

  async html(path: string): Promise<string> {
    const answer = await this.browser.send(`${this.home}${path}`)
    if (answer.status !== 200) throw new Error(`${path || 'the overview'} answered ${answer.status}`)
    return answer.text()
  }

  /**
   * Sends the form of a page as a browser without JavaScript does, and answers the path that it leads to below the
   * portal. Null where the page has no form, because it says what stands in the way.
   */
  async submit(path: string): Promise<string | null> {
    const fields = formOf(await this.html(path))
    if (!fields) return null
    const { to, html, status } = await this.send(path, fields)
    if (to === null) throw new Error(`the form of ${path} was answered ${status}: ${alertOf(html)}`)
    return to
  }

  /** Sends these fields: where it leads to below the portal, or null and the page that came back. */
  async send(path: string, fields: ReadonlyMap<string, string>) {
    const body = new FormData()
    for (const [name, value] of fields) body.set(name, value)
    const answer = await this.browser.send(`${this.home}${path}`, { method: 'POST', body })
    const { status } = answer
    const html = await answer.text()
    const location = answer.headers.get('location')
    if (!location) return { to: null, html, status }
    const { pathname, search } = new URL(location, this.browser.origin)
    return { to: `${pathname.replace(this.home, '')}${search}`, html, status }
  }

  async speak(locale: string): Promise<void> {
    const body = new URLSearchParams({ locale, from: this.home })
    const answer = await this.browser.send(`${this.home}/language`, { method: 'POST', body })
    await answer.body?.cancel()
  }
}

/** Why a page says that something did not work. */
function alertOf(html: string): string {
  const [, rest = ''] = html.split('role="alert"')
  return rest
    .slice(rest.indexOf('>') + 1, 600)
    .replace(/<[^>]*>/g, ' ')
    .trim()
}
