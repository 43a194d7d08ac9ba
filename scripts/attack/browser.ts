/** A browser without a screen: keeps cookies, follows nothing by itself. */
export class Browser {
  readonly #cookies = new Map<string, string>()
  /** of its own, as a proxy on this machine tells it, so that what is limited by visitor does not stop the others */
  readonly #address = `5.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`
  constructor(readonly origin: string) {}

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async send(path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const answer = await fetch(new URL(path, this.origin), {
      redirect: 'manual',
      ...init,
      headers: {
        cookie: this.cookie,
        origin: this.origin,
        'x-forwarded-for': this.#address,
        ...(headers as Record<string, string>),
      },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) this.#cookies.set(name, value)
      else this.#cookies.delete(name)
    }
    return answer
  }

  /** Opens a portal and answers the session's token; undefined where it is not let in. */
  async open(url: string): Promise<string | undefined> {
    const answer = await this.send(url)
    await answer.body?.cancel()
    return /^\/portal\/([^/?]+)/.exec(answer.headers.get('location') ?? '')?.[1]
  }

  /** Sends a form's fields to a server action as Next's own script does, after the state a form begins with. */
  act(page: string, action: string, fields: Record<string, string>): Promise<Response> {
    const body = new FormData()
    // React reads what a reference names from what came before it.
    for (const [name, value] of Object.entries(fields)) body.set(`_1_${name}`, value)
    body.set('0', JSON.stringify([null, '$K1']))
    return this.send(page, { method: 'POST', body, headers: { 'next-action': action, accept: 'text/x-component' } })
  }
}
