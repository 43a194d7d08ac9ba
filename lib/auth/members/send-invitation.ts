import { db } from '@/lib/db/client'
import { invitationMail } from '@/lib/email/sign-in-mail'
import { sendMail } from '@/lib/mail/send-mail'
import { consoleLimits } from '../sessions/console-limits'
import { createSignInLink } from '../sign-in/create-sign-in-link'

type Invited = { merchantId: string; userId: string }

/** Mails an invitation, unless it has been withdrawn. */
export async function sendInvitation({ merchantId, userId }: Invited, now = new Date()): Promise<void> {
  const place = await db.membership.findUnique({
    where: { merchantId_userId: { merchantId, userId } },
    select: { createdBy: true, user: { select: { email: true } }, merchant: { select: { name: true } } },
  })
  if (!place) return
  const {
    user: { email },
    merchant,
    createdBy,
  } = place
  const inviter = await db.user.findUnique({
    where: { id: createdBy.replace(/^user:/, '') },
    select: { name: true, email: true },
  })
  const { url } = await createSignInLink({
    email,
    to: `/console/${merchantId}`,
    lifetime: consoleLimits.invitation,
    now,
  })
  await sendMail({
    to: email,
    ...(await invitationMail({ url, merchant: merchant.name, inviter: inviter?.name ?? inviter?.email ?? 'An owner' })),
  })
}
