import { isBackground } from './background'
import { pauseCalls } from './pause-calls'
import { takeCall } from './take-call'

/** What one account's calls to Stripe keep to. */
export type CallBudget = {
  /** before each call */
  take: () => Promise<void>
  /** after a 429, with its `Retry-After`; true where the call may be made once more, after `take` */
  refused: (retryAfter: string | undefined) => Promise<boolean>
}

/** The budget of an account, '' being the platform's own, which all processes share. */
export function callBudget(account: string): CallBudget {
  return {
    take: () => takeCall(account),
    refused: async (retryAfter) => {
      await pauseCalls(account, retryAfter)
      return isBackground()
    },
  }
}
