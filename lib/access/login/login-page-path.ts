/**
 * The page where a customer asks for a link by e-mail address: for one configuration, one merchant, or any merchant.
 */
export function loginPagePath(merchantId: string | null, configurationId: string | null = null): string {
  return ['/login', ...[merchantId, configurationId].filter((id) => id !== null).map(encodeURIComponent)].join('/')
}
