/** Set by proxy.ts on the request alone, whatever the browser sent; pages read them. */
export const nonceHeader = 'x-portico-nonce'
/** the language picked on a page that tells of a failure, its `?lang=` */
export const langHeader = 'x-portico-lang'
/** the page's path, which a not-found page is not told otherwise; a portal's holds its token */
export const pathHeader = 'x-portico-path'
/** also on the answer */
export const requestIdHeader = 'x-request-id'
/** one address: server.ts has put there who the request comes from, whatever the browser sent */
export const clientAddressHeader = 'x-forwarded-for'
