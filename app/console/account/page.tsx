import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { ConsoleForm } from '@/components/console/form/console-form'
import { ConsoleResults } from '@/components/console/form/console-results'
import { TextField } from '@/components/console/form/fields'
import { PageHeader } from '@/components/console/frame/page-header'
import { UserSessionsTable } from '@/components/console/account/user-sessions-table'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { endOtherSessionsAction, renameUserAction } from '@/lib/console/account/actions'
import { openUserSession } from '@/lib/auth/sessions/open-user-session'
import { loadUserSessions } from '@/lib/console/account/load-user-sessions'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const session = await openUserSession()
  if (!session) redirect('/console/sign-in?to=/console/account')
  const sessions = await loadUserSessions(session, serverNow(await cookies()))
  return (
    <main className="mx-auto w-full max-w-3xl px-4 py-6 sm:px-8 sm:py-10">
      <ConsoleResults>
        <PageHeader
          title="Your account"
          lead={session.user.email}
          aside={
            <ButtonLink look="secondary" href="/console">
              Back to the console
            </ButtonLink>
          }
        />
        <div className="grid gap-6">
          <Card id="name" title="Name">
            <ConsoleForm action={renameUserAction} submit="Save" look="secondary">
              <TextField
                name="name"
                label="Your name, as others see it"
                defaultValue={session.user.name ?? ''}
                maxLength={100}
                autoComplete="name"
              />
            </ConsoleForm>
          </Card>
          <section className="grid gap-3" aria-labelledby="sessions">
            <h2 id="sessions" className="text-sm font-semibold text-muted">
              Your sessions
            </h2>
            <UserSessionsTable sessions={sessions} current={session.id} />
            {sessions.length > 1 && (
              <ConsoleForm action={endOtherSessionsAction} submit="Sign out everywhere else" look="danger" />
            )}
          </section>
        </div>
      </ConsoleResults>
    </main>
  )
}
