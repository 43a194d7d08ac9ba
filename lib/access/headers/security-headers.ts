import { contentSecurityPolicy, isPreview, takesCard } from './csp'
import { transportSecurity } from './transport-security'

type Answer = Parameters<typeof contentSecurityPolicy>[0] & {
  /** whether every host below APP_URL's is https too */
  subdomains: boolean
}

export function securityHeaders(answer: Answer): Record<string, string> {
  const { pathname, embedOrigins, secure, subdomains } = answer
  const payment = takesCard(pathname) ? '(self "https://js.stripe.com")' : '()'
  return {
    'content-security-policy': contentSecurityPolicy(answer),
    // With no-referrer, native forms post `Origin: null`, which Next refuses.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'permissions-policy': `camera=(), geolocation=(), microphone=(), usb=(), payment=${payment}`,
    'cache-control': 'no-store',
    // For browsers without frame-ancestors. It cannot name an origin, so it is left out if one is allowed.
    ...(embedOrigins.length === 0 && { 'x-frame-options': isPreview(pathname) ? 'SAMEORIGIN' : 'DENY' }),
    ...(secure && { 'strict-transport-security': transportSecurity(subdomains) }),
  }
}
