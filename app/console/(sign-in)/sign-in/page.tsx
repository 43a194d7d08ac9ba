import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NarrowPage } from '@/components/console/frame/narrow-page'
import { SignInForm } from '@/components/console/account/sign-in-form'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { consolePath } from '@/lib/auth/next-auth/console-path'
import { openUserSession } from '@/lib/auth/sessions/open-user-session'
import { signInFault } from '@/lib/auth/sign-in/sign-in-fault'
import { canSendMail } from '@/lib/mail/send-mail'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/console/sign-in'>) {
  const { to: asked, error } = await searchParams
  const to = consolePath(String(asked ?? ''))
  const reason = signInFault(error)
  if (!reason && (await openUserSession())) redirect(to)
  const { OIDC_ISSUER } = env()
  return (
    <NarrowPage title="Sign in to the console">
      {reason && (
        <Notice tone="bad" role="alert">
          {reason}
        </Notice>
      )}
      {OIDC_ISSUER && (
        <ButtonLink look="secondary" href={`/api/auth/start?${new URLSearchParams({ to })}`}>
          Continue with {new URL(OIDC_ISSUER).hostname}
        </ButtonLink>
      )}
      {canSendMail() && <SignInForm to={to} />}
      {!canSendMail() && !OIDC_ISSUER && (
        <Notice tone="info" title="Sign-in isn’t set up">
          Set <code>SMTP_URL</code> for links by e-mail, or <code>OIDC_ISSUER</code> for your identity provider. You can
          also run <code>npm run setup</code>, which prints a link.
        </Notice>
      )}
    </NarrowPage>
  )
}
