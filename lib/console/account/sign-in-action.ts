'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import { consolePath } from '@/lib/auth/next-auth/console-path'
import { hashSignInKey } from '@/lib/auth/sign-in/hash-sign-in-key'
import { takeSignInAttempt } from '@/lib/auth/sign-in/take-sign-in-attempt'
import { pool } from '@/lib/db/pool'
import { canSendMail } from '@/lib/mail/send-mail'
import { fail, ok } from '@/lib/errors'
import { addJob } from '@/lib/jobs/add-job'
import { answerConsoleForm, type ConsoleAnswer } from '../engine/answer-console-form'
import { fieldFaults } from '@/lib/forms/field-faults'
import { formValues } from '@/lib/forms/form-values'
import type { MerchantActionState } from '../engine/merchant-action-state'

const input = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email('Enter an address such as ada@example.com.').max(254)),
  to: z.string().default('').transform(consolePath),
})

/**
 * Asks for a sign-in link. Neither the answer nor its timing shows whether the address is known: a job looks it up and
 * sends the mail. Fails with `mail_unavailable`, `invalid_input` and, whether the address is known or not,
 * `rate_limited`.
 */
export async function requestSignIn(_: unknown, form: FormData): Promise<MerchantActionState<string>> {
  return answerConsoleForm(form, { name: 'sign-in', home: '', attempt: () => attempt(form) })
}

async function attempt(form: FormData): Promise<ConsoleAnswer<string>> {
  if (!canSendMail()) return fail('mail_unavailable')
  const asked = input.safeParse(formValues(form))
  if (!asked.success) return { ...fail('invalid_input'), fields: fieldFaults(asked.error) }
  const { email, to } = asked.data
  const limited = await takeSignInAttempt('ask', { headers: await headers(), email })
  if (!limited.ok) return limited
  await addJob(pool(), 'send_sign_in_link', { email, to }, { key: `sign-in:${hashSignInKey(email)}` })
  return ok({ value: email })
}
