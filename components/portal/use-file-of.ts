import { useEffect } from 'react'
import type { ActionState } from '@/lib/actions/action-state'

/** Downloads the file that a form asked for, once for each answer; the page stays. */
export function useFileOf(state: ActionState): void {
  useEffect(() => {
    if (state?.code === 'file') window.location.assign(state.file)
  }, [state])
}
