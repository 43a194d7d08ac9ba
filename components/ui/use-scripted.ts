import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and where no script runs, true once the page has come to life. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
