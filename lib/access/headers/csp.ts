type Page = {
  nonce: string
  pathname: string
  /** origins that may embed the page */
  embedOrigins: readonly string[]
  /** the origin of the sandbox's Stripe.js; null outside sandbox mode */
  sandboxOrigin: string | null
  secure: boolean
  development: boolean
}

// https://docs.stripe.com/security/guide#content-security-policy
const stripe = {
  scripts: ['https://js.stripe.com', 'https://*.js.stripe.com'],
  frames: ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
  connections: ['https://api.stripe.com'],
  images: ['https://*.stripe.com'],
}

/** Pages that take a card or confirm a payment. Only these load Stripe.js. */
export function takesCard(pathname: string): boolean {
  return /^\/portal\/[^/]+\/(?:[^/]+\/)*(?:payment-method|pay(?:-[\w-]+)?)(?:\/[^/]+)?\/?$/.test(pathname)
}

/** QA's panel shows each mail in a frame whose own policy allows no scripts. */
function showsMails(pathname: string): boolean {
  return /^\/sandbox\/mails\//.test(pathname)
}

/** The sandbox's pretend shop. It may run on 127.0.0.1, so that it is on another site than the portal. */
function framesPortal(pathname: string): boolean {
  return pathname === '/sandbox/shop'
}

/**
 * The console shows previews and mails in frames. All of its pages may, because a page that a form leads to keeps the
 * policy of the page before. Only previews let themselves be framed.
 */
function showsPreviews(pathname: string): boolean {
  return /^\/console\/[^/]+/.test(pathname) && !isPreview(pathname)
}

/** The preview of the portal, which only our own pages may frame. */
export function isPreview(pathname: string): boolean {
  return /^\/console\/[^/]+\/preview\/[^/]+\/[^/]+\/[^/]+\/?$/.test(pathname)
}

/**
 * The Content-Security-Policy of an HTML page. Scripts and styles need a nonce; `strict-dynamic` lets Next's and
 * Stripe's loaders add their own scripts. The host names are for browsers that only know level 2.
 */
export function contentSecurityPolicy(page: Page): string {
  const { nonce, embedOrigins, sandboxOrigin, secure, development } = page
  const card = takesCard(page.pathname)
  const sources = (ofStripe: string[]) => (card ? [...ofStripe, ...(sandboxOrigin ? [sandboxOrigin] : [])] : [])
  const frames = sources(stripe.frames)
  const directives: [string, string[]][] = [
    ['default-src', ["'self'"]],
    [
      'script-src',
      [
        `'nonce-${nonce}'`,
        "'strict-dynamic'",
        ...sources(stripe.scripts),
        // React's development build uses eval to rebuild server stacks.
        ...(development ? ["'unsafe-eval'"] : []),
      ],
    ],
    // Next's development tools add styles without a nonce.
    ['style-src', ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`]],
    ['img-src', ["'self'", 'data:', ...sources(stripe.images)]],
    ['font-src', ["'self'"]],
    ['connect-src', ["'self'", ...sources(stripe.connections)]],
    ['frame-src', frames.length > 0 ? frames : ownFrames(page.pathname)],
    ['object-src', ["'none'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'self'"]],
    ['frame-ancestors', embedOrigins.length > 0 ? [...embedOrigins] : [isPreview(page.pathname) ? "'self'" : "'none'"]],
    ...(secure ? [['upgrade-insecure-requests', []] satisfies [string, string[]]] : []),
  ]
  return directives.map(([name, values]) => [name, ...values].join(' ')).join('; ')
}

function ownFrames(pathname: string): string[] {
  if (framesPortal(pathname)) return ["'self'", 'https:', 'http://localhost:*']
  return [showsMails(pathname) || showsPreviews(pathname) ? "'self'" : "'none'"]
}
