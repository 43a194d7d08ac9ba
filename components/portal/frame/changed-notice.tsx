import { Notice } from '@/components/ui/notice'
import { translator, type Locale } from '@/lib/i18n'

/** Says to a customer who comes back from confirming that nothing was done, since it would have cost more. */
export function ChangedNotice({ locale }: { locale: Locale }) {
  return (
    <Notice tone="warn" role="alert">
      {translator(locale, 'charge')('changed')}
    </Notice>
  )
}
