import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { Icon } from './icon'

type NoticeTone = Exclude<Tone, 'neutral'>

/** The box of a notice, for a part of a card that says the same kind of thing. */
export const noticeBox: Record<NoticeTone, string> = {
  good: 'rounded-xl border border-good/25 bg-good-tint',
  warn: 'rounded-xl border border-warn/25 bg-warn-tint',
  bad: 'rounded-xl border border-bad/25 bg-bad-tint',
  info: 'rounded-xl border border-info/25 bg-info-tint',
}

const looks: Record<NoticeTone, { mark: string; icon: 'check' | 'alert' | 'about' }> = {
  good: { mark: 'text-good', icon: 'check' },
  warn: { mark: 'text-warn', icon: 'alert' },
  bad: { mark: 'text-bad', icon: 'alert' },
  info: { mark: 'text-info', icon: 'about' },
}

type NoticeProps = {
  tone: NoticeTone
  title?: ReactNode
  /** 'alert' for what just failed, 'status' for what just succeeded; none for what is always on the page */
  role?: 'alert' | 'status'
  /** buttons, below the text */
  actions?: ReactNode
  children?: ReactNode
}

/** Something the customer should know before going on. Every notice of the portal and the console looks like this. */
export function Notice({ tone, title, role, actions, children }: NoticeProps) {
  const { mark, icon } = looks[tone]
  return (
    <div role={role} className={`flex gap-3 px-4 py-3 text-sm text-ink ${noticeBox[tone]}`}>
      <Icon name={icon} className={`mt-0.5 size-4 ${mark}`} />
      <div className="min-w-0 flex-1">
        {title && <p className={`font-semibold text-pretty ${mark}`}>{title}</p>}
        {children && <div className={title ? 'mt-1 text-pretty' : 'text-pretty'}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
