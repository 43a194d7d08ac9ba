import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { planName } from '@/lib/billing/plans/plan-name'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import type { CustomerMail } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { translator } from '@/lib/i18n/translator'
import type { MailAbout } from '@/lib/mail/customer-mail'
import { loadMailFacts, type MailFacts } from './load-mail-facts'
import { renderCustomerMail } from './render-customer-mail'
import { sendMail } from '@/lib/mail/send-mail'

type Asked = Extract<MailAbout, { kind: 'login_links' }>['input']

/** Sends one mail with a link to each account that uses the address. False where no account uses it any more. */
export async function sendLoginLinks(mail: CustomerMail, input: Asked): Promise<boolean> {
  const { merchantId } = mail
  const { email, customers, configuration } = input
  const about = { kind: 'login_links' as const, input }
  const loaded = await Promise.all(
    customers.map((customerId) => loadMailFacts({ merchantId, customerId, onBehalfOf: null }, about, new Date())),
  )
  // An account whose address has changed meanwhile may belong to somebody else.
  const accounts = loaded.filter(
    (facts) => facts !== null && facts.customer.email?.toLowerCase() === email.toLowerCase(),
  ) as MailFacts[]
  const [first] = accounts
  if (!first?.customer.email) return false
  const {
    locale,
    merchant,
    customer: { email: to },
  } = first
  const t = translator(locale, 'email')
  const values = { merchant: merchant.name }
  const several = accounts.length > 1
  const buttons = await Promise.all(
    accounts.map(async (facts) => {
      const { url } = await createPortalLink({
        merchantId,
        customerId: facts.customer.id,
        createdBy: 'customer',
        now: new Date(),
        grantor: { kind: 'address' },
        mailedTo: { address: to },
        ...(configuration && { configurationId: configuration }),
      })
      return { url, text: several ? accountName(facts) : t('fresh_link.button') }
    }),
  )
  const rendered = await renderCustomerMail({
    content: {
      subject: t('fresh_link.subject', values),
      preview: t('fresh_link.body', values),
      heading: t('fresh_link.heading'),
      paragraphs: [t('fresh_link.body', values), ...(several ? [t('login_links.several', values)] : [])],
      facts: [],
      buttons,
      note: t('fresh_link.note'),
    },
    merchant,
    locale,
    notes: [t('linkForever')],
    unsubscribeUrl: null,
  })
  await sendMail({ ...rendered, sender: merchant.name, to, messageId: `${mail.id}@${new URL(env().APP_URL).hostname}` })
  return true
}

/** What distinguishes the account from others: its name and its plans. */
function accountName({ customer, portal }: MailFacts): string {
  const plans = portal.subscriptions.filter(isLive).map(planName)
  return [customer.name ?? customer.id, ...plans].join(' – ')
}
