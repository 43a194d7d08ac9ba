import type { ReactNode } from 'react'
import type { Tone } from './badge'

const looks: Record<Exclude<Tone, 'neutral'>, string> = {
  good: 'border-good bg-good-tint text-good',
  warn: 'border-warn bg-warn-tint text-warn',
  bad: 'border-bad bg-bad-tint text-bad',
  info: 'border-info bg-info-tint text-info',
}

type NoticeProps = {
  tone: Exclude<Tone, 'neutral'>
  title?: ReactNode
  /** 'alert' for what just failed, 'status' for what just succeeded; none for what is always on the page */
  role?: 'alert' | 'status'
  children?: ReactNode
}

/** Something the customer should know before going on. */
export function Notice({ tone, title, role, children }: NoticeProps) {
  return (
    <div role={role} className={`rounded-xl border-l-4 px-4 py-3 text-sm ${looks[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className={title ? 'mt-1 text-pretty text-ink' : 'text-pretty text-ink'}>{children}</div>}
    </div>
  )
}
