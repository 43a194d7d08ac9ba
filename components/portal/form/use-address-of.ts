import { useEffect } from 'react'
import type { ActionState } from '@/lib/tasks/engine/action-state'

/** Loads the address that a form is answered with, once for each answer; where that is a file, the page stays. */
export function useAddressOf(state: ActionState): void {
  useEffect(() => {
    if (state?.code === 'load') window.location.assign(state.address)
  }, [state])
}
