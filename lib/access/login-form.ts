import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { PlainForm } from './access-problem'

type Given = { locale: Locale; merchantId: string | null; typed?: string; invalid?: boolean }

/** Asks for the address of a subscription; `merchantId` null: of whichever merchant. */
export function loginForm({ locale, merchantId, typed = '', invalid = false }: Given): PlainForm {
  const t = translator(locale, 'freshLink')
  return {
    action: merchantId ? `/login/${encodeURIComponent(merchantId)}` : '/login',
    hidden: { lang: locale },
    field: { name: 'email', label: t('login.label'), value: typed, error: invalid ? t('login.invalid') : null },
    button: t('login.button'),
    note: null,
  }
}
