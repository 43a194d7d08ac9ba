import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ConsoleForm } from '@/components/console/form/console-form'
import { NarrowPage } from '@/components/console/frame/narrow-page'
import { acceptInvitationAction, declineInvitationAction } from '@/lib/console/account/actions'
import { openUserSession } from '@/lib/auth/sessions/open-user-session'
import { refuseConsolePage } from '@/lib/auth/visits/refuse-console-page'

export const metadata: Metadata = { title: 'Invitation' }

/** Asks an invited user whether to join. Until they do, the merchant learns nothing about them. */
export default async function InvitationPage({ params }: PageProps<'/console/invitations/[merchant]'>) {
  const { merchant } = await params
  const session = await openUserSession()
  if (!session) redirect(`/console/sign-in?${new URLSearchParams({ to: `/console/${merchant}` })}`)
  const is = ({ merchantId }: { merchantId: string }) => merchantId === merchant
  if (session.memberships.some(is)) redirect(`/console/${merchant}`)
  const place = session.invitations.find(is)
  if (!place) return refuseConsolePage(merchant)
  const { name, role } = place
  return (
    <NarrowPage title={`Join ${name}`}>
      <p>
        You’ve been invited as {role === 'owner' ? 'an owner' : 'a member'} of{' '}
        <strong className="break-words">{name}</strong>. If you join, its team sees your name and your last visit.
      </p>
      <div className="flex flex-wrap gap-3">
        <ConsoleForm action={acceptInvitationAction} hidden={{ invitation: merchant }} submit="Join" />
        <ConsoleForm
          action={declineInvitationAction}
          hidden={{ invitation: merchant }}
          submit="Decline"
          look="secondary"
        />
      </div>
      <p className="text-sm text-muted">Signed in as {session.user.email}.</p>
    </NarrowPage>
  )
}
