import type { StripeProxy } from './stripe-proxy'

/**
 * Holds back the answer to one kind of call (`GET /v1/products`): `held` resolves when it is called, and `release` lets
 * it go.
 */
export function holdCall(proxy: StripeProxy, wanted: string): { held: Promise<void>; release: () => void } {
  let release = () => undefined as void
  const held = new Promise<void>((resolve) => {
    proxy.before = (call) => {
      if (call !== wanted) return
      resolve()
      return new Promise<void>((go) => (release = go))
    }
  })
  return { held, release: () => release() }
}
