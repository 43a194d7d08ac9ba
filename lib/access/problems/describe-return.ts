import type { ReturnOutcome } from '@/lib/billing/payment-methods/return-outcome'
import type { ErrorCode } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { AccessProblem } from './access-problem'
import { describeProblem } from './describe-problem'

type Returned = {
  outcome: ReturnOutcome | 'not_known'
  /** why the portal itself cannot be shown */
  code: ErrorCode
  locale: Locale
  merchant: MerchantFace
  /** as `describeProblem` takes it */
  token?: string | undefined
}

/** The page for a return from the bank in a browser without a session: what came of the payment, and the way back in. */
export function describeReturn({ outcome, ...refusal }: Returned): AccessProblem {
  const t = translator(refusal.locale, 'access')
  const tryAgain = outcome === 'not_known' ? translator(refusal.locale, 'common')('tryAgain') : null
  const problem = describeProblem(refusal)
  const body = t(outcome === 'method_under_way' ? 'under_way.body' : `${outcome}.body`)
  // A link to another language would drop what the address proves.
  return { ...problem, title: t(`${outcome}.title`), body, tryAgain, languages: { ...problem.languages, choices: [] } }
}
