import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'

/** In place of the summary, for a customer whose subscriptions are all over. */
export function NoSubscription({ session }: { session: PortalSession }) {
  const t = translator(session.locale, 'portal')
  return (
    <section aria-label={t('summary.heading')}>
      <h1 className="text-xl font-semibold text-balance sm:text-2xl">{t('subscription.none')}</h1>
      <p className="mt-1 text-muted lg:mt-2">{t('subscription.noneHint')}</p>
    </section>
  )
}
