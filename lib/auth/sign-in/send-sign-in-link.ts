import { db } from '@/lib/db/client'
import { sendMail } from '@/lib/mail/send-mail'
import { signInMail } from '@/lib/email/sign-in-mail'
import { createSignInLink } from './create-sign-in-link'

/** Mails a sign-in link if the address may enter. The link is created only now, so none waits in the queue. */
export async function sendSignInLink({ email, to }: { email: string; to: string }, now = new Date()): Promise<void> {
  const user = await db.user.findUnique({ where: { email, memberships: { some: {} } }, select: { email: true } })
  if (!user) return
  const { url } = await createSignInLink({ email: user.email, to, now })
  await sendMail({ to: user.email, ...(await signInMail(url)) })
}
