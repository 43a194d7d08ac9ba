import { isBackground } from './background'
import { pauseCalls } from './pause-calls'
import { takeCall } from './take-call'

/** The budget of calls to one Stripe account. */
export type CallBudget = {
  /** to be awaited before each call */
  take: () => Promise<void>
  /** to be called after a 429 with its `Retry-After`; true where the call may be made once more, after `take` */
  refused: (retryAfter: string | undefined) => Promise<boolean>
}

/** The budget of an account, which all processes share; '' is the platform's own account. */
export function callBudget(account: string): CallBudget {
  return {
    take: () => takeCall(account),
    refused: async (retryAfter) => {
      await pauseCalls(account, retryAfter)
      return isBackground()
    },
  }
}
