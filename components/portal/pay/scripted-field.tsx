'use client'

import { useScripted } from '@/components/ui/use-scripted'

/** Tells the server whether a script can show the bank's question in a dialog. */
export function ScriptedField() {
  return <input type="hidden" name="scripted" value={useScripted() ? '1' : ''} />
}
