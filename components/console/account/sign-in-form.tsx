'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requestSignIn } from '@/lib/console/account/sign-in-action'
import { ActionNotice, SentForm, sentBack } from '../form/console-form'
import { TextField } from '../form/fields'
import { useConsoleAction } from '../form/use-console-action'

const submit = 'E-mail me a sign-in link'

/** Asks for a sign-in link by e-mail. Its answer is the same for known and unknown addresses. */
export function SignInForm({ to }: { to: string }) {
  const [state, send, isPending] = useConsoleAction(requestSignIn, { button: submit })
  if (state?.ok) {
    return (
      <Notice tone="good" role="status" title="Check your inbox">
        If <strong>{state.value}</strong> belongs to a member, a sign-in link is on its way. It works once, within an
        hour. If it does not arrive, check your spam folder or{' '}
        <a className="underline" href="/console/sign-in">
          ask again
        </a>
        .
      </Notice>
    )
  }
  return (
    <form action={send} className="grid gap-4">
      <input type="hidden" name="to" value={to} />
      <ActionNotice state={state} />
      <SentForm value={sentBack(state)}>
        <TextField
          name="email"
          label="Work e-mail"
          type="text"
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
          required
          autoFocus
        />
      </SentForm>
      <Button look="primary" busy={isPending}>
        {isPending ? 'Sending…' : submit}
      </Button>
    </form>
  )
}
