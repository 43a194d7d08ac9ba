/** A call that we did not send to Stripe. Its `cause` says why. */
export class CallNotMade extends Error {
  override name = 'CallNotMade'
}
