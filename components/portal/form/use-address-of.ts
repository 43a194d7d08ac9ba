import { useEffect } from 'react'
import type { ActionState } from '@/lib/tasks/engine/action-state'

/** Goes to the address in a form's answer, once per answer. If it is a file, the page stays. */
export function useAddressOf(state: ActionState): void {
  useEffect(() => {
    if (state?.code === 'load') window.location.assign(state.address)
  }, [state])
}
