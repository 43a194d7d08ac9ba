import { Icon } from '@/components/ui/icon'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'

/** Leads from a page to the overview. */
export function BackLink({ session: { token, locale } }: { session: PortalSession }) {
  return (
    <p>
      <a
        href={`/portal/${token}`}
        className="inline-flex min-h-11 items-center gap-2 text-sm text-accent-text underline-offset-4 hover:underline"
      >
        <Icon name="arrow" />
        {translator(locale, 'flow')('back')}
      </a>
    </p>
  )
}
