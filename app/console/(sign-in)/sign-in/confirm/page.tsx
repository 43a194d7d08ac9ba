import type { Metadata } from 'next'
import { NarrowPage } from '@/components/console/frame/narrow-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

export const metadata: Metadata = { title: 'Sign in' }

/** The page behind a sign-in link. Its button uses the link up; opening the page does not. */
export default async function ConfirmSignInPage({ searchParams }: PageProps<'/console/sign-in/confirm'>) {
  const { email, token, to } = await searchParams
  if (typeof email !== 'string' || typeof token !== 'string') {
    return (
      <NarrowPage title="Sign in to the console">
        <Notice tone="bad">This link is incomplete. Copy all of it from the mail, or ask for a new one.</Notice>
        <ButtonLink look="primary" href="/console/sign-in">
          Ask for a new link
        </ButtonLink>
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title="Sign in to the console">
      <p>
        You are about to sign in as <strong>{email}</strong> in this browser.
      </p>
      <form method="post" action="/api/auth/callback/email" className="grid">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="to" value={typeof to === 'string' ? to : ''} />
        <Button look="primary">Sign in</Button>
      </form>
    </NarrowPage>
  )
}
