import { FactList } from '@/components/portal/frame/fact-list'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { MerchantContact } from '@/components/portal/frame/merchant-contact'
import { ReturnButton } from '@/components/portal/frame/return-button'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { afterCompletion } from '@/lib/access/flows/after-completion'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { errorCodes } from '@/lib/errors'
import { formatDate, translator } from '@/lib/i18n'
import type { DetailsResultView } from '@/lib/tasks/details/load-result'
import { changedRows, detailsReceipt } from '@/lib/tasks/details/texts'

type DetailsResultProps = DetailsResultView & { session: PortalSession; path: string }

const tones = { received: 'info', done: 'good', failed: 'bad' } as const

/** The receipt of a change of details. It is true at every stage, and afterwards. */
export function DetailsResult({ session, path, request, taxIds }: DetailsResultProps) {
  const { locale, token, customerId } = session
  const { id, status, receivedAt, reference, refused } = request
  const t = translator(locale, 'details')
  const receipt = translator(locale, 'receipt')
  const home = `/portal/${token}`
  const told =
    status === 'received'
      ? [receipt('waiting')]
      : refused
        ? [translator(locale, 'errors')(errorCodes[refused.code].messageKey)]
        : detailsReceipt(request, taxIds, locale)
  const after = status === 'done' ? afterCompletion(session.flow, { kind: 'details', subjectId: customerId }) : null
  return (
    <FlowPage session={session} path={path} title={t(`receipt.title.${status}`)}>
      {told.length > 0 && (
        <Notice tone={tones[status]} role="status">
          {told.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      )}
      <FactList
        facts={[
          ...changedRows(request, locale).map(({ label, value }) => [label, value] as const),
          [receipt('receivedAt'), formatDate(receivedAt, { ...session, style: 'dateTime' })],
          [receipt('reference'), reference],
        ]}
      />
      {after?.type === 'hosted_confirmation' && after.customMessage && <p>{after.customMessage}</p>}
      <div className="grid gap-3 empty:hidden sm:flex sm:flex-wrap">
        <ReturnButton session={session} after={after} />
        {status === 'received' && (
          <ButtonLink look="primary" href={`${home}${path}`}>
            {receipt('checkAgain')}
          </ButtonLink>
        )}
        {status === 'failed' && (
          <ButtonLink look="primary" href={`${home}/details?again=${id}`}>
            {translator(locale, 'common')('tryAgain')}
          </ButtonLink>
        )}
      </div>
      {status === 'failed' && (
        <div>
          <MerchantContact session={session} />
        </div>
      )}
    </FlowPage>
  )
}
