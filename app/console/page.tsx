import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NarrowPage } from '@/components/console/frame/narrow-page'
import { UserMenu } from '@/components/console/frame/user-menu'
import { Notice } from '@/components/ui/notice'
import { openUserSession } from '@/lib/auth/sessions/open-user-session'

export const metadata: Metadata = { title: 'Console' }

/** Redirects to the user's first merchant. A menu there leads to the others. */
export default async function ConsolePage() {
  const session = await openUserSession()
  if (!session) redirect('/console/sign-in')
  const first = session.memberships[0] ?? session.invitations[0]
  if (first) redirect(`/console/${first.merchantId}`)
  return (
    <NarrowPage title="No merchant yet">
      <Notice tone="info">
        You are signed in, but you are not a member of any merchant. Ask an owner to invite you.
      </Notice>
      <UserMenu user={session.user} path="/console" />
    </NarrowPage>
  )
}
