import { Notice } from '@/components/ui/notice'
import { translator, type Locale } from '@/lib/i18n'
import type { OutdatedCode } from '@/lib/tasks/engine/charge/look-again'

type ChangedNoticeProps = { locale: Locale; code?: OutdatedCode }

/** Says to a customer who comes back from confirming that nothing was done, since what was shown has changed. */
export function ChangedNotice({ locale, code = 'preview_outdated' }: ChangedNoticeProps) {
  return (
    <Notice tone="warn" role="alert">
      {translator(locale, code === 'pause_outdated' ? 'pause' : 'charge')('changed')}
    </Notice>
  )
}
