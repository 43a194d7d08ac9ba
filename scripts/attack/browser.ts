/** A browser without a screen. It keeps cookies and follows no redirect by itself. */
export class Browser {
  readonly #cookies = new Map<string, string>()
  /** Its own address, as a local proxy reports it, so that limits per visitor do not stop the others. */
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

  /** Opens a portal and returns the session's token, or undefined if it is not let in. */
  async open(url: string): Promise<string | undefined> {
    const answer = await this.send(url)
    await answer.body?.cancel()
    return /^\/portal\/([^/?]+)/.exec(answer.headers.get('location') ?? '')?.[1]
  }

  /** Sends fields to a server action as Next's script does, after the initial state of a form. */
  act(page: string, action: string, fields: Record<string, string>): Promise<Response> {
    const body = new FormData()
    // React reads a reference's target from what came before it.
    for (const [name, value] of Object.entries(fields)) body.set(`_1_${name}`, value)
    body.set('0', JSON.stringify([null, '$K1']))
    return this.send(page, { method: 'POST', body, headers: { 'next-action': action, accept: 'text/x-component' } })
  }
}
