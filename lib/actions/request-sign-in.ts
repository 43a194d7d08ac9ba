'use server'

import { createHash } from 'node:crypto'
import { headers } from 'next/headers'
import { z } from 'zod'
import { countAttempt } from '@/lib/access/count-attempt'
import { consolePath } from '@/lib/auth/console-path'
import { pool } from '@/lib/db/pool'
import { canSendMail } from '@/lib/email/send-mail'
import { fail, ok } from '@/lib/errors'
import { addJob } from '@/lib/sync/jobs/add-job'
import { answerConsoleForm, type ConsoleAnswer } from './answer-console-form'
import { fieldFaults } from './field-faults'
import { formValues } from './form-values'
import type { MerchantActionState } from './merchant-action-state'

const perAddress = { name: 'sign-in-address', attempts: 5, seconds: 15 * 60 }
const perVisitor = { name: 'sign-in-visitor', attempts: 30, seconds: 15 * 60 }

const input = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email('Enter an address such as ada@example.com.').max(254)),
  to: z.string().default('').transform(consolePath),
})

/**
 * Asks for a sign-in link. Whether the address is known shows neither in the answer nor in its timing: a job finds out
 * and sends the mail. Fails with `mail_unavailable`, `invalid_input` and, for known and unknown alike, `rate_limited`.
 */
export async function requestSignIn(_: unknown, form: FormData): Promise<MerchantActionState<string>> {
  return answerConsoleForm(form, { name: 'sign-in', home: '', attempt: () => attempt(form) })
}

async function attempt(form: FormData): Promise<ConsoleAnswer<string>> {
  if (!canSendMail()) return fail('mail_unavailable')
  const asked = input.safeParse(formValues(form))
  if (!asked.success) return { ...fail('invalid_input'), fields: fieldFaults(asked.error) }
  const { email, to } = asked.data
  for (const limited of [await countAttempt(perVisitor, await visitor()), await countAttempt(perAddress, hash(email))]) {
    if (!limited.ok) return limited
  }
  await addJob(pool(), 'send_sign_in_link', { email, to }, { key: `sign-in:${hash(email)}` })
  return ok({ value: email })
}

// As near as the proxies in between tell; the limit of an address does not depend on it.
async function visitor(): Promise<string> {
  return hash((await headers()).get('x-forwarded-for') ?? '')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
