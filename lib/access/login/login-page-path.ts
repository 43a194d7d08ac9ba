/** The page where a customer asks for a link by their address: of one configuration, of a merchant, or of any. */
export function loginPagePath(merchantId: string | null, configurationId: string | null = null): string {
  return ['/login', ...[merchantId, configurationId].filter((id) => id !== null).map(encodeURIComponent)].join('/')
}
