import { transportSecurity } from '@/lib/access/headers/transport-security'

type Settings = {
  secure: boolean
  /** whether every host below APP_URL's is https too */
  subdomains: boolean
}

/**
 * The headers of answers that set none themselves: scripts, API answers, errors, redirects. Pages and files set their
 * own. Our styles and images are allowed, for the page of an unknown address.
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
