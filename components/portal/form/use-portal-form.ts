import { useFormAction } from '@/components/form/use-form-action'
import type { ActionState, FormAction } from '@/lib/tasks/engine/action-state'
import { typedFields } from '@/lib/forms/typed-fields'
import { useErrorTexts } from './error-texts'
import { faultText } from './fault-text'
import { useEffect } from 'react'

/** The action of a portal's form: what the form shows now, how it is sent, and whether that is under way. */
export function usePortalForm(
  action: FormAction,
  { button, permalink }: { button: string; permalink?: string | undefined },
) {
  const texts = useErrorTexts()
  const [state, send, pending] = useFormAction<NonNullable<ActionState>>(action, {
    button,
    permalink,
    onFault: (code, form) => ({ ...faultText(code, texts), typed: typedFields(form) }),
  })
  useAddressOf(state)
  return { failure: state && state.code !== 'load' ? state : null, send, pending }
}

/** Goes to the address in a form's answer, once per answer. If it is a file, the page stays. */
function useAddressOf(state: ActionState): void {
  useEffect(() => {
    if (state?.code === 'load') window.location.assign(state.address)
  }, [state])
}
