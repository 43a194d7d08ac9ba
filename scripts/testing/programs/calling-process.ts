import { pool } from '../../../lib/db/pool'
import { stripeFor } from '../../../lib/stripe/client/client'
import { inBackground } from '../../../lib/stripe-rate/background'

// Calls Stripe the given number of times, as a worker's jobs do, four at a time.
const calls = Number(process.argv[2])
const stripe = stripeFor({ stripeAccountId: null })
await inBackground(async () => {
  for (let call = 0; call < calls; call += 4) {
    await Promise.all(Array.from({ length: Math.min(4, calls - call) }, () => stripe.customers.retrieve('cus_1')))
  }
})
await pool().end()
process.exit(0)
