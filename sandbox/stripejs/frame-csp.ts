/**
 * The content security policy of an Element's frame allows only its own scripts and calls. Fonts and their style
 * sheets may also come from the embedding page's origin and from https, as Stripe's `fonts` option allows.
 */
export function frameCsp(parent: string | undefined): string {
  const origin = parent && /^https?:\/\/[\w.-]+(:\d+)?$/.test(parent) ? ` ${parent}` : ''
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' https:${origin}`,
    `font-src 'self' data: https:${origin}`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}
