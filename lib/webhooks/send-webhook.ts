import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { isPublicAddress } from '@/lib/net/is-public-address'
import { lookupPublic, NotPublic } from '@/lib/net/lookup-public'

type Message = { id: string; body: string; url: string; secrets: string[]; at: Date; publicOnly: boolean }

export type WebhookAnswer =
  | { status: number; body: string; error: null; durationMs: number }
  | { status: null; body: null; error: string; durationMs: number }

const timeout = 15_000
const longestBody = 1_000

/**
 * Posts one message by the Standard Webhooks specification and reads the beginning of the answer. It follows no
 * redirects. `publicOnly` allows public addresses only. A failure on the way is `error`: 'timeout', 'not_public', ….
 */
export async function sendWebhook({ id, body, url, secrets, at, publicOnly }: Message): Promise<WebhookAnswer> {
  const began = performance.now()
  const elapsed = () => Math.round(performance.now() - began)
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Portico',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
  try {
    const answer = await post(new URL(url), { headers, body, publicOnly })
    return { ...answer, error: null, durationMs: elapsed() }
  } catch (error) {
    return { status: null, body: null, error: nameOf(error), durationMs: elapsed() }
  }
}

async function post(
  url: URL,
  { headers, body, publicOnly }: { headers: http.OutgoingHttpHeaders; body: string; publicOnly: boolean },
): Promise<{ status: number; body: string }> {
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  // A host that is an IP address is not resolved, so it is checked here.
  if (publicOnly && isIP(literal) && !isPublicAddress(literal)) throw new NotPublic('not a public address')
  const options: https.RequestOptions = {
    method: 'POST',
    headers,
    agent: false,
    signal: AbortSignal.timeout(timeout),
    ...(publicOnly && { lookup: lookupPublic }),
  }
  const client = url.protocol === 'https:' ? https : http
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    client.request(url, options, resolve).on('error', reject).end(body)
  })
  return { status: response.statusCode ?? 0, body: await readBeginning(response) }
}

async function readBeginning(response: http.IncomingMessage): Promise<string> {
  let text = ''
  response.setEncoding('utf8')
  for await (const chunk of response as AsyncIterable<string>) {
    text += chunk
    if (text.length >= longestBody) break
  }
  response.destroy()
  // PostgreSQL's text cannot hold a NUL.
  return text.slice(0, longestBody).replaceAll('\0', '')
}

function nameOf(error: unknown): string {
  if (error instanceof NotPublic) return 'not_public'
  const { name, code, cause } = error as Error & { code?: unknown }
  if (name === 'TimeoutError' || (cause as Error | undefined)?.name === 'TimeoutError') return 'timeout'
  return typeof code === 'string' ? code.toLowerCase() : 'failed'
}
