/**
 * The request that actions read outside of Next. At the top of the test file: `vi.mock('next/headers', () =>
 * import('@/scripts/testing/requests/next-request'))`, and the same for `next/navigation`.
 */
export const cookieJar = new Map<string, string>()
export const requestHeaders = new Headers({ origin: 'http://localhost:3999' })

export class Redirected extends Error {
  constructor(readonly to: string) {
    super(`redirected to ${to}`)
  }
}

export const cookies = async () => ({
  get: (name: string) => (cookieJar.has(name) ? { value: cookieJar.get(name) } : undefined),
})

export const headers = async () => requestHeaders

export function redirect(to: string): never {
  throw new Redirected(to)
}

export function notFound(): never {
  throw new Error('not found')
}
