import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { UpcomingCharge } from '@/lib/billing/objects/subscription'
import { isCodeRefusal } from '@/lib/billing/tasks/codes/code-refusal'
import type { Subscription } from '@/lib/billing/types'
import { errorCodes } from '@/lib/errors'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { formatDate, translator } from '@/lib/i18n'
import { discountAction } from '@/lib/tasks/discount/action'
import type { DiscountView } from '@/lib/tasks/discount/load'
import { discountedCharge, discountTexts } from '@/lib/tasks/discount/texts'
import { chargeRows } from '@/lib/texts/charge-rows'
import { ActionForm } from '../form/action-form'
import { CodeField } from '../form/code-field'
import { SumsCard } from '../frame/sums-card'
import { TaskBody } from '../frame/task-body'
import { ItemList } from '../subscription/item-list'
import { RunningDiscounts } from '../subscription/running-discounts'

type DiscountFormProps = {
  session: PortalSession
  path: string
  view: DiscountView
  /** the code as it came in the URL */
  typed: string
}

/** A field for a promotion code, or what the one that was typed does and one button. */
export function DiscountForm({ session, path, view, typed }: DiscountFormProps) {
  const { subscription, chosen } = view
  const { locale, token } = session
  const t = translator(locale, 'discount')
  const page = `/portal/${token}/subscriptions/${subscription.id}/discount`
  const subject = (
    <div>
      <ItemList items={subscription.items} locale={locale} />
      <RunningDiscounts session={session} subscription={subscription} className="mt-3" />
    </div>
  )
  if (chosen?.ok) {
    const { code, promotionCode } = chosen.value
    const shown = { ...view, chosen: chosen.value }
    const parts = discountedCharge(session, shown)
    return (
      <TaskBody
        subject={subject}
        outcome={discountTexts(session, shown)}
        sums={parts && <Sums session={session} subscription={subscription} parts={parts} />}
        others={<ButtonLink href={page}>{t('other')}</ButtonLink>}
      >
        <ActionForm
          action={discountAction}
          hidden={{ token, subscription: subscription.id, intent: newIntentId(), code, promotionCode }}
          submit={t('confirm')}
          wide
        />
      </TaskBody>
    )
  }
  const problem = chosen?.code ?? null
  const isAboutCode = problem !== null && isCodeRefusal(problem)
  return (
    <TaskBody
      notice={
        problem &&
        !isAboutCode && (
          <Notice tone="bad" role="alert">
            {translator(locale, 'errors')(errorCodes[problem].messageKey)}
          </Notice>
        )
      }
      subject={subject}
      others={
        problem &&
        !isAboutCode && (
          <ButtonLink href={`/portal/${token}${path}`}>{translator(locale, 'common')('tryAgain')}</ButtonLink>
        )
      }
    >
      <form action={page} className="grid gap-5">
        <CodeField locale={locale} hint={t('hint')} code={typed} problem={isAboutCode ? problem : null} required />
        <div>
          <Button look="primary" className="max-sm:w-full">
            {t('check')}
          </Button>
        </div>
      </form>
    </TaskBody>
  )
}

type SumsProps = { session: PortalSession; subscription: Subscription; parts: UpcomingCharge }

/** What the next payment with the code consists of. */
function Sums({ session, subscription, parts }: SumsProps) {
  const date = formatDate(parts.upcomingAt ?? session.now, session)
  return (
    <SumsCard
      id="sums"
      title={translator(session.locale, 'update')('sums.next', { date })}
      rows={chargeRows({ ...subscription, ...parts }, session)}
    />
  )
}
