import type { MailFacts } from '@/lib/email/load-mail-facts'
import type { MailDraft } from '@/lib/email/mail-draft'
import { errorCodes } from '@/lib/errors'
import { formatDate, translator } from '@/lib/i18n'
import { loadDetailsResult, type DetailsResultView } from './load-result'
import { changedRows, detailsReceipt } from './texts'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'

/** The mail that says what was changed, as the page of the request does. Null for other requests. */
export async function writeDetailsMail(
  scope: PortalScope,
  intent: string,
  facts: MailFacts,
): Promise<MailDraft | null> {
  const found = await loadDetailsResult(scope, intent)
  return found.ok ? detailsMail(found.value, facts) : null
}

/** The mail of a change of details. */
export function detailsMail({ request, taxIds }: DetailsResultView, facts: MailFacts): MailDraft {
  const { locale, merchant } = facts
  const { status, refused, receivedAt, reference } = request
  const t = translator(locale, 'details')
  const receipt = translator(locale, 'receipt')
  const heading = t(`receipt.title.${status}`)
  const paragraphs =
    status === 'received'
      ? [translator(locale, 'email')('request.waiting')]
      : refused
        ? [translator(locale, 'errors')(errorCodes[refused.code].messageKey)]
        : detailsReceipt(request, taxIds, locale)
  return {
    content: {
      subject: heading,
      preview: paragraphs[0] ?? heading,
      heading,
      paragraphs,
      facts: [
        ...changedRows(request, locale),
        {
          label: receipt('receivedAt'),
          value: formatDate(receivedAt, { locale, timeZone: merchant.timeZone, style: 'dateTime' }),
        },
        { label: receipt('reference'), value: reference },
      ],
      note: null,
    },
    button: translator(locale, 'email')('portal_link.button'),
    flow: null,
  }
}
