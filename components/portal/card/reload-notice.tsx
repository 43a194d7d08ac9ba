import { Notice } from '@/components/ui/notice'
import type { CardTexts } from './card-texts'

type ReloadNoticeProps = {
  /** 'slow' while the payment service may still answer, 'notLoaded' once it has not */
  what: 'slow' | 'notLoaded'
  texts: Pick<CardTexts, 'slow' | 'notLoaded' | 'reload'>
}

/** Says that the payment service's fields are not there, and reloads the page. */
export function ReloadNotice({ what, texts }: ReloadNoticeProps) {
  const look = what === 'slow' ? ({ tone: 'warn', role: 'status' } as const) : ({ tone: 'bad', role: 'alert' } as const)
  return (
    <Notice {...look}>
      <p>{texts[what]}</p>
      <p>
        <a href="" className="underline underline-offset-4">
          {texts.reload}
        </a>
      </p>
    </Notice>
  )
}
