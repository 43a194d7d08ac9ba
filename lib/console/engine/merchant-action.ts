import { cookies } from 'next/headers'
import type { z } from 'zod'
import { countAttempt } from '@/lib/access/limits/count-attempt'
import { serverNow } from '@/lib/access/browsers/server-clock'
import type { ConsoleVisit, Role } from '@/lib/auth/sessions/console-visit'
import { readConsoleVisit } from '@/lib/auth/visits/read-console-visit'
import { fail } from '@/lib/errors'
import { answerConsoleForm, type ConsoleAnswer } from './answer-console-form'
import { auditMerchantAction } from './audit-merchant-action'
import { fieldFaults } from '@/lib/forms/field-faults'
import { formValues } from '@/lib/forms/form-values'
import { isForm } from '@/lib/forms/is-form'
import type { MerchantFormAction } from './merchant-action-state'

type MerchantActionContext = Pick<ConsoleVisit, 'merchant' | 'user' | 'role' | 'session'> & {
  /** as the audit log names the user: `user:<id>` */
  actor: string
  /** the server's clock */
  receivedAt: Date
}

type Action<Input, Value> = {
  /** as the audit log names it: 'member.invite', … */
  name: string
  /** 'owner': members are refused; 'member' by default */
  role?: Role
  /** every field but `merchant`; other fields are ignored. The messages of its issues are shown at their fields. */
  input: z.ZodType<Input>
  /** 'below': the called function writes the audit log, and only failures are recorded here */
  audit?: 'below'
  /** what to do once all checks have passed; `goTo` is below /console/[merchant], '' for its first page */
  carryOut: (input: Input, context: MerchantActionContext) => Promise<ConsoleAnswer<Value>>
}

/** Far more than a person does, and far less than a script would. */
export const consoleLimit = { name: 'console', attempts: 60, seconds: 60 }

/**
 * The checks before every action at a merchant: a form of our own, a signed-in user who belongs to the merchant and has
 * the role, the limit of attempts and the input. Writes the audit row. A failure comes back to the form with what was
 * typed.
 */
export function merchantAction<Input, Value = undefined>(action: Action<Input, Value>): MerchantFormAction<Value> {
  return async (_, form) => {
    const merchantId = isForm(form) ? String(form.get('merchant') ?? '') : ''
    return answerConsoleForm(form, {
      name: action.name,
      home: `/console/${merchantId}`,
      merchantId,
      attempt: async () => {
        const visit = await readConsoleVisit(merchantId)
        return visit.ok ? attemptAt(visit.value, action, form) : visit
      },
    })
  }
}

async function attemptAt<I, V>(visit: ConsoleVisit, action: Action<I, V>, form: FormData): Promise<ConsoleAnswer<V>> {
  const { merchant, user, role, session } = visit
  const limited = await countAttempt(consoleLimit, user.id)
  if (!limited.ok) return limited
  if (action.role === 'owner' && role !== 'owner') return fail('not_allowed')
  const input = action.input.safeParse(formValues(form))
  if (!input.success) return { ...fail('invalid_input'), fields: fieldFaults(input.error) }
  const actor = `user:${user.id}`
  const receivedAt = serverNow(await cookies())
  const answer = await action.carryOut(input.data, { merchant, user, role, session, actor, receivedAt })
  if (!answer.ok || action.audit !== 'below') {
    await auditMerchantAction({
      merchantId: merchant.id,
      actor,
      action: action.name,
      input: input.data,
      answer,
      at: receivedAt,
    })
  }
  return answer.ok ? answer : { ...answer, audited: true }
}
