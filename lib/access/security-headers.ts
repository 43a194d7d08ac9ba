import { contentSecurityPolicy, takesCard } from './csp'

type Answer = Parameters<typeof contentSecurityPolicy>[0]

/** What every HTML answer carries. */
export function securityHeaders(answer: Answer): Record<string, string> {
  const { pathname, embedOrigins, secure } = answer
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
    ...(secure && { 'strict-transport-security': 'max-age=63072000' }),
  }
}
