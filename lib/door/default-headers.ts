import { transportSecurity } from '@/lib/access/headers/transport-security'

type Settings = {
  /** whether APP_URL is https */
  secure: boolean
  /** whether the whole domain below it is https too */
  subdomains: boolean
}

/**
 * What an answer carries that says nothing else by itself: scripts, API answers, errors, redirects. Pages and files set
 * their own. Styles and pictures of ours may load, for the page of an address that does not exist.
 */
export function defaultHeaders({ secure, subdomains }: Settings): Record<string, string> {
  return {
    'content-security-policy':
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...(secure && { 'strict-transport-security': transportSecurity(subdomains) }),
  }
}
