import Stripe from 'stripe'

/** Stripe's answer, or null where Stripe says by one of the codes that there is no such object. */
export async function unlessMissing<T>(answer: Promise<T>, codes = ['resource_missing']): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && codes.includes(error.code ?? '')) return null
    throw error
  }
}
