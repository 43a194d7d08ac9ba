import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { AccessProblem } from './access-problem'
import { describeNotice } from './describe-notice'

/** The page for a form of an older release. It says that nothing was done and links back to the form's page. */
export function describeOldForm({
  locale,
  merchant,
  form,
}: {
  locale: Locale
  merchant: MerchantFace | null
  form: string
}): AccessProblem {
  const t = translator(locale, 'access')
  const notice = describeNotice({ locale, merchant, title: t('outdated.title'), body: t('outdated.body') })
  return { ...notice, back: { href: form, label: t('outdated.back') } }
}
