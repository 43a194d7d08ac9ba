import type { FailureText } from '@/lib/tasks/engine/failure-text'
import type { FormFault } from '@/lib/delivery/delivery-codes'
import type { ErrorTexts } from '@/lib/delivery/error-texts'

/** A failure that the browser has noticed, as a form of the portal tells it. */
export function faultText(code: FormFault, { faults, openAgain }: ErrorTexts): FailureText {
  const message = faults[code]
  if (code !== 'page_outdated') return { code, message }
  return { code, message, goOn: { text: '', link: openAgain, href: window.location.href } }
}
