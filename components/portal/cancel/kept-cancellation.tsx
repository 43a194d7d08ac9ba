import { openVisit } from '@/lib/access/sessions/open-visit'
import { cancelAction } from '@/lib/tasks/cancel/action'
import { translator } from '@/lib/i18n'
import { KeptForm } from '../form/kept-form'

/** What was typed into the form of the cancel page, where its session was over when it was sent. */
export async function KeptCancellation({ token, subscription }: { token: string; subscription: string }) {
  const { locale } = await openVisit(token)
  const t = translator(locale, 'access')
  return (
    <KeptForm
      action={cancelAction}
      page={`/portal/${token}/subscriptions/${subscription}/cancel`}
      token={token}
      texts={{ title: t('kept.title'), hint: t('kept.hint'), send: t('kept.send') }}
      written={{ name: 'comment', label: translator(locale, 'cancel')('comment') }}
    />
  )
}
