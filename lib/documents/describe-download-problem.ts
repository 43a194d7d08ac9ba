import type { AccessProblem } from '@/lib/access/problems/access-problem'
import { describeProblem } from '@/lib/access/problems/describe-problem'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { translator, type Locale } from '@/lib/i18n'
import type { MerchantFace } from '@/lib/merchant/merchant-face'

type Refusal = { code: ErrorCode; locale: Locale; merchant: MerchantFace | null; token: string }

/** The texts of the page that is shown instead of a file, when the session is valid. */
export function describeDownloadProblem({ code, locale, merchant, token }: Refusal): AccessProblem {
  const t = translator(locale, 'download')
  const { contact, languages, ...problem } = describeProblem({ code, locale, merchant })
  const title =
    code === 'documents_busy' || code === 'rate_limited'
      ? t('problem.busy')
      : t(code === 'not_found' ? 'problem.missing' : 'problem.failed')
  return {
    ...problem,
    title,
    body:
      code === 'stripe_unavailable'
        ? t('problem.stripe_unavailable')
        : translator(locale, 'errors')(errorCodes[code].messageKey),
    advice: null,
    form: null,
    icon: 'alert',
    contact: code === 'documents_busy' ? null : contact,
    tryAgain: code === 'not_found' ? null : translator(locale, 'common')('tryAgain'),
    back: { href: `/portal/${token}`, label: translator(locale, 'flow')('back') },
    // The language is the session's and is changed on its pages.
    languages: { ...languages, choices: [] },
  }
}
