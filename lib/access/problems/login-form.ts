import type { Locale } from '@/lib/i18n/locales'
import { tagOf } from '@/lib/i18n/tag-of'
import { translator } from '@/lib/i18n/translator'
import type { PlainForm } from './access-problem'
import { loginPagePath } from '../login/login-page-path'

type Given = {
  locale: Locale
  merchantId: string | null
  configurationId?: string | null
  typed?: string
  invalid?: boolean
}

/**
 * Asks for the customer's e-mail address. With `merchantId` null it searches all merchants, and no configuration
 * applies.
 */
export function loginForm({
  locale,
  merchantId,
  configurationId = null,
  typed = '',
  invalid = false,
}: Given): PlainForm {
  const t = translator(locale, 'freshLink')
  return {
    action: loginPagePath(merchantId, configurationId),
    hidden: { lang: tagOf(locale) },
    field: { name: 'email', label: t('login.label'), value: typed, error: invalid ? t('login.invalid') : null },
    button: t('login.button'),
    note: null,
  }
}
