import { contentSecurityPolicy, takesCard } from './csp'
import { transportSecurity } from './transport-security'

type Answer = Parameters<typeof contentSecurityPolicy>[0] & {
  /** whether the whole domain below APP_URL is https too */
  subdomains: boolean
}

/** What every HTML answer carries. */
export function securityHeaders(answer: Answer): Record<string, string> {
  const { pathname, embedOrigins, secure, subdomains } = answer
  const payment = takesCard(pathname) ? '(self "https://js.stripe.com")' : '()'
  return {
    'content-security-policy': contentSecurityPolicy(answer),
    // With no-referrer a native form posts `Origin: null`, which Next refuses.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'permissions-policy': `camera=(), geolocation=(), microphone=(), usb=(), payment=${payment}`,
    'cache-control': 'no-store',
    // For browsers without frame-ancestors; it cannot name an origin, so it is left out where one is allowed.
    ...(embedOrigins.length === 0 && { 'x-frame-options': 'DENY' }),
    ...(secure && { 'strict-transport-security': transportSecurity(subdomains) }),
  }
}
