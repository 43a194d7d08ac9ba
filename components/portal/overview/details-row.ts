import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'
import type { SettingRow } from './setting-rows'

/** Leads to the billing details, where the merchant lets customers change them. */
export function detailsRow({ configuration, readOnly, locale }: PortalSession): SettingRow | null {
  if (!configuration.customerUpdate.enabled || readOnly) return null
  const t = translator(locale, 'details')
  return { path: '/details', name: t('action'), value: t('rowHint') }
}
