import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a call gets instead of being passed on: one of Stripe's statuses, or no answer. */
type Fault = { status: number } | 'reset'

export type StripeProxy = {
  url: string
  /** in order and without queries: `GET /v1/customers/cus_1` */
  calls: string[]
  /** called before each call with its connected account, or null for the platform; it may take its time */
  before: (call: string, account: string | null) => Promise<Fault | void> | Fault | void
  close: () => Promise<void>
}

/** A proxy between app and sandbox, with which a test can see, hold and break calls. */
export async function startStripeProxy(target: string): Promise<StripeProxy> {
  const { hostname, port } = new URL(target)
  const proxy: StripeProxy = { url: '', calls: [], before: () => undefined, close: async () => undefined }
  const agent = new http.Agent({ keepAlive: true })
  const pass = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const call = `${request.method} ${request.url?.split('?')[0]}`
    proxy.calls.push(call)
    const fault = await proxy.before(call, accountOf(request))
    if (fault === 'reset') return void request.destroy()
    if (fault) return refuse(response, fault.status)
    const { method, url: path, headers } = request
    const passed = http.request({ hostname, port, method, path, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    request.pipe(passed)
  }
  const server = http.createServer((request, response) => void pass(request, response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  proxy.close = async () => {
    agent.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return proxy
}

function accountOf({ headers: { 'stripe-account': account } }: http.IncomingMessage): string | null {
  return typeof account === 'string' ? account : null
}

function refuse(response: http.ServerResponse, status: number): void {
  const error = { type: 'api_error', message: 'The proxy of a test refuses this call.' }
  response.writeHead(status, { 'content-type': 'application/json', 'stripe-should-retry': 'false' })
  response.end(JSON.stringify({ error }))
}
