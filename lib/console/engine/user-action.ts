import { cookies } from 'next/headers'
import type { z } from 'zod'
import { countAttempt } from '@/lib/access/limits/count-attempt'
import { serverNow } from '@/lib/access/browsers/server-clock'
import type { UserSession } from '@/lib/auth/sessions/console-visit'
import { openUserSession } from '@/lib/auth/sessions/open-user-session'
import { fail } from '@/lib/errors'
import { answerConsoleForm, type ConsoleAnswer } from './answer-console-form'
import { fieldFaults } from '@/lib/forms/field-faults'
import { formValues } from '@/lib/forms/form-values'
import { consoleLimit } from './merchant-action'
import type { MerchantFormAction } from './merchant-action-state'

type Action<Input> = {
  /** the action's name in the log */
  name: string
  input: z.ZodType<Input>
  /** what to do once all checks have passed; `goTo` is a path of the console */
  carryOut: (input: Input, context: { session: UserSession; receivedAt: Date }) => Promise<ConsoleAnswer<undefined>>
}

/** Like `merchantAction`, for what users do about themselves, whichever merchants they belong to. */
export function userAction<Input>(action: Action<Input>): MerchantFormAction {
  return (_, form) =>
    answerConsoleForm(form, {
      name: action.name,
      home: '',
      attempt: async () => {
        const session = await openUserSession()
        if (!session) return fail('not_signed_in')
        const limited = await countAttempt(consoleLimit, session.user.id)
        if (!limited.ok) return limited
        const input = action.input.safeParse(formValues(form))
        if (!input.success) return { ...fail('invalid_input'), fields: fieldFaults(input.error) }
        return action.carryOut(input.data, { session, receivedAt: serverNow(await cookies()) })
      },
    })
}
