import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and without JavaScript, true once the page is hydrated. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
