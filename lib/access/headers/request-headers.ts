/** Set by proxy.ts, which overwrites whatever the browser sent. Pages read them. */
export const nonceHeader = 'x-portico-nonce'
/** the language chosen with `?lang=` on an error page */
export const langHeader = 'x-portico-lang'
/** the page's path, which not-found pages cannot learn otherwise; in the portal it holds the token */
export const pathHeader = 'x-portico-path'
/** also set on the answer */
export const requestIdHeader = 'x-request-id'
/** one address: server.ts replaces the header with the address that the request comes from */
export const clientAddressHeader = 'x-forwarded-for'
