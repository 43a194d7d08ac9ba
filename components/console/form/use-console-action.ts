import { useFormAction } from '@/components/form/use-form-action'
import { formValues } from '@/lib/forms/form-values'
import type { MerchantActionState, MerchantFormAction } from '@/lib/console/engine/merchant-action-state'
import { consoleFaults } from '@/lib/delivery/console-faults'

type Options<Value> = { button: string; onAnswer?: (state: MerchantActionState<Value>) => void }

export function useConsoleAction<Value>(action: MerchantFormAction<Value>, options: Options<Value>) {
  return useFormAction<NonNullable<MerchantActionState<Value>>>(action, {
    ...options,
    onFault: (code, form) => ({ ok: false, code, message: consoleFaults[code], fields: {}, typed: formValues(form) }),
  })
}
