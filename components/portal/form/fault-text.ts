import type { FailureText } from '@/lib/tasks/engine/failure-text'
import type { FormFault } from '@/lib/delivery/delivery-codes'
import type { ErrorTexts } from '@/lib/delivery/error-texts'

/** The portal's text for a failure that the browser found. */
export function faultText(code: FormFault, { faults, openAgain }: ErrorTexts): FailureText {
  const message = faults[code]
  if (code !== 'page_outdated') return { code, message }
  return { code, message, goOn: { text: '', link: openAgain, href: window.location.href } }
}
