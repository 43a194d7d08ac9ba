import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NarrowPage } from '@/components/console/narrow-page'
import { SignInForm } from '@/components/console/sign-in-form'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { consolePath } from '@/lib/auth/console-path'
import { openUserSession } from '@/lib/auth/open-user-session'
import { canSendMail } from '@/lib/email/send-mail'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Sign in' }

const reasons: Record<string, string> = {
  Verification: 'This link was used already, or is older than it may be. Ask for a new one.',
  AccessDenied:
    'This account belongs to no merchant here, or its address is not verified by your provider. Ask an owner to invite you.',
  OAuthCallback: 'Your identity provider did not let you in. Try again.',
}

/** Where one signs in: by a link in a mail, or by the identity provider of the settings. */
export default async function SignInPage({ searchParams }: PageProps<'/console/sign-in'>) {
  const { to: asked, error } = await searchParams
  const to = consolePath(String(asked ?? ''))
  const reason = error && (reasons[String(error)] ?? 'Signing in did not work. Try again.')
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
        <Notice tone="info" title="No way to sign in is set up">
          Set <code>SMTP_URL</code> for links by e-mail or <code>OIDC_ISSUER</code> for your identity provider; or run{' '}
          <code>npm run setup</code>, which prints a link.
        </Notice>
      )}
    </NarrowPage>
  )
}
