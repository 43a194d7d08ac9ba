import Stripe from 'stripe'

/** What Stripe answers, or null where it says that there is no such object, by one of these codes. */
export async function unlessMissing<T>(answer: Promise<T>, codes = ['resource_missing']): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && codes.includes(error.code ?? '')) return null
    throw error
  }
}
