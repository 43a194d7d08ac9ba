import { isIP } from 'node:net'
import type { Mode } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { isPublicAddress } from '@/lib/net/is-public-address'

/**
 * The URL of a webhook endpoint in its stored form. It must be https and no address inside our network. In sandbox mode
 * http and any address are allowed, since tests listen on this machine. Fails with `invalid_input`. Host names are
 * resolved at each delivery, not here.
 */
export function checkEndpointUrl(text: string, mode: Mode): Result<string> {
  const invalid = (reason: string) => fail('invalid_input', { field: 'url', reason })
  if (text.length > 2_000 || !URL.canParse(text)) return invalid('not_a_url')
  const url = new URL(text)
  if (url.username || url.password) return invalid('credentials')
  if (mode === 'sandbox') return ['http:', 'https:'].includes(url.protocol) ? ok(url.href) : invalid('not_https')
  if (url.protocol !== 'https:') return invalid('not_https')
  return isPrivateLiteral(url) ? invalid('not_public') : ok(url.href)
}

function isPrivateLiteral({ hostname }: URL): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '')
  return hostname === 'localhost' || (isIP(literal) > 0 && !isPublicAddress(literal))
}
