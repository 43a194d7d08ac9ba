import { db } from '@/lib/db/client'
import { plainMail } from '@/lib/email/plain-mail'
import { sendMail } from '@/lib/email/send-mail'
import { resolveLocale } from '@/lib/i18n/resolve-locale'
import { translator } from '@/lib/i18n/translator'
import { brandColors } from '@/lib/merchant/brand-colors'
import { portalLinkUrl } from './portal-link-url'

/** Mails a link to the address on file, in the customer's language; nothing where it was revoked or there is no address. */
export async function sendPortalLink({ merchantId, linkId }: { merchantId: string; linkId: string }): Promise<void> {
  const link = await db.portalLink.findUnique({ where: { merchantId_id: { merchantId, id: linkId } }, include: { merchant: true } })
  if (!link || link.revokedAt) return
  const customer = await db.customer.findUnique({
    where: { merchantId_id: { merchantId, id: link.customerId } }, select: { email: true, preferredLocales: true },
  })
  if (!customer?.email) return
  const { merchant } = link
  const locale = resolveLocale({ customer: customer.preferredLocales, merchant: merchant.defaultLocale })
  const t = translator(locale, 'linkMail')
  await sendMail({
    to: customer.email,
    // A line end in a name must not end the header.
    subject: t('subject', { merchant: merchant.name.replace(/\p{Cc}+/gu, ' ') }),
    ...plainMail({
      lines: [t('body', { merchant: merchant.name })],
      button: { url: await portalLinkUrl(link), text: t('button') },
      after: [t('private')],
      locale,
      colors: brandColors(merchant.brandColor).light,
    }),
  })
}
