import { Notice } from '@/components/ui/notice'
import type { FailureText } from '@/lib/tasks/engine/failure-text'

/** Where nothing went wrong: the form goes on, or asks for another look. */
const tones: Partial<Record<FailureText['code'], 'info' | 'warn'>> = {
  page_resent: 'info',
  tax_changes: 'warn',
  details_overtaken: 'warn',
}

/** What went wrong with the form, and where its session was over, how to send it again from this page. */
export function FailureNotice({
  code,
  message,
  goOn,
}: Partial<Pick<FailureText, 'code'>> & Pick<FailureText, 'message' | 'goOn'>) {
  return (
    <Notice tone={(code && tones[code]) ?? 'bad'} role="alert">
      <p>{message}</p>
      {goOn && (
        <p className="mt-2">
          {goOn.text && `${goOn.text} `}
          <a href={goOn.href} target="_blank" className="underline underline-offset-4">
            {goOn.link}
          </a>
        </p>
      )}
    </Notice>
  )
}
