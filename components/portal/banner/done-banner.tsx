import { Notice } from '@/components/ui/notice'
import { Unbroken } from '@/components/ui/unbroken'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { translator } from '@/lib/i18n'
import { paymentMethodName } from '@/lib/i18n/payment-method-name'
import type { Banner } from '@/lib/tasks/banner/banner'
import { removePaymentMethodAction } from '@/lib/tasks/payment-method/remove/action'
import { ActionForm } from '../form/action-form'
import { ReturnButton } from '../frame/return-button'

type DoneBannerProps = {
  session: PortalSession
  banner: Banner
}

/** Says what was just done and what is next, with its receipt one click away. */
export function DoneBanner({ session, banner }: DoneBannerProps) {
  const { locale, token } = session
  const { intent, tone, title, texts, page, replaced, after } = banner
  const t = translator(locale, 'banner')
  const name = replaced && paymentMethodName(replaced, locale)
  return (
    <div>
      <Notice tone={tone} role="status" title={<Unbroken text={title} />}>
        {texts.map((text) => (
          <p key={text}>
            <Unbroken text={text} />
          </p>
        ))}
        {name && <p>{t('stillSaved', { method: name })}</p>}
        {after?.type === 'hosted_confirmation' && after.customMessage && <p>{after.customMessage}</p>}
        <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
          <ReturnButton session={session} after={after} />
          <a
            href={`/portal/${token}${page.path}`}
            className="inline-flex min-h-11 items-center font-medium text-ink underline underline-offset-4"
          >
            {t(page.isReceipt ? 'receipt' : 'details')}
          </a>
          {replaced && name && (
            <ActionForm
              action={removePaymentMethodAction}
              hidden={{ token, paymentMethod: replaced.id, intent: newIntentId(), from: '' }}
              submit={t('remove', { method: name })}
              look="secondary"
            />
          )}
        </div>
      </Notice>
      <span hidden data-portico-change={intent} />
    </div>
  )
}
