/** A call that was not sent to Stripe, for a reason of ours: its `cause`. */
export class CallNotMade extends Error {
  override name = 'CallNotMade'
}
