import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from '@/lib/net/is-public-address'
import { lookupPublic } from '@/lib/net/lookup-public'
import { readBody } from '@/lib/net/read-body'
import { ImageRefused } from './image-refused'

const largest = 5 * 1024 * 1024
const timeout = 8_000
const redirectsFollowed = 3
const redirects = [301, 302, 303, 307, 308]

/**
 * The bytes behind a URL that a stranger may have chosen. It allows https on its default port, public addresses, 5 MB
 * and eight seconds, and checks every redirect like the first URL. `trusted` origins, which are the sandbox's, are not
 * checked. Throws ImageRefused, or what the network throws.
 */
export async function fetchImage(url: string, trusted: readonly string[] = []): Promise<Buffer> {
  const signal = AbortSignal.timeout(timeout)
  let next = url
  for (let hop = 0; hop <= redirectsFollowed; hop++) {
    const response = await request(checkUrl(next, trusted), trusted, signal)
    const { statusCode = 0, headers } = response
    if (statusCode === 200) return readImage(response)
    response.destroy()
    if (!redirects.includes(statusCode) || !headers.location)
      throw new ImageRefused(`the answer was HTTP ${statusCode}`)
    next = new URL(headers.location, next).href
  }
  throw new ImageRefused('too many redirects')
}

function checkUrl(url: string, trusted: readonly string[]): URL {
  if (!URL.canParse(url)) throw new ImageRefused('not a URL')
  const parsed = new URL(url)
  if (trusted.includes(parsed.origin)) return parsed
  const { protocol, port, username, password, hostname } = parsed
  if (protocol !== 'https:' || port !== '' || username || password) throw new ImageRefused('not a plain https URL')
  // A host that is an IP address is not resolved, so it is checked here.
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && !isPublicAddress(literal)) throw new ImageRefused('not a public address')
  return parsed
}

function request(url: URL, trusted: readonly string[], signal: AbortSignal): Promise<http.IncomingMessage> {
  const client = url.protocol === 'https:' ? https : http
  const options: https.RequestOptions = {
    agent: false,
    signal,
    headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Portico' },
    ...(trusted.includes(url.origin) ? {} : { lookup: lookupPublic }),
  }
  return new Promise((resolve, reject) => {
    client.get(url, options, resolve).on('error', reject)
  })
}

async function readImage(response: http.IncomingMessage): Promise<Buffer> {
  const bytes = await readBody(response, response.headers['content-length'], largest)
  if (bytes) return bytes
  response.destroy()
  throw new ImageRefused('more than 5 MB')
}
