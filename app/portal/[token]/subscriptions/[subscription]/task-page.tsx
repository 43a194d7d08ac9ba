import type { ReactElement, ReactNode } from 'react'
import { ChangedNotice } from '@/components/portal/frame/changed-notice'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { Unavailable } from '@/components/portal/problem/unavailable'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { planName } from '@/lib/billing/plans/plan-name'
import type { ReceiptKind } from '@/lib/billing/tasks/intent-names'
import type { Subscription } from '@/lib/billing/types'
import type { ErrorCode, Result } from '@/lib/errors'
import { isOutdated } from '@/lib/tasks/engine/charge/look-again'
import { translator } from '@/lib/i18n'
import { taskLabel } from '@/lib/texts/labels/task-label'
import { portalPage } from '../../portal-page'

type TaskView = {
  subscription: Subscription
  /** why it is not possible here or now */
  refused: ErrorCode | null
}

type TaskPage<View> = {
  task: ReceiptKind
  token: string
  subscription: string
  opened: Result<PortalSession>
  /** the page's search parameter: why a form led back here */
  problem?: string | string[] | undefined
  /** what the customer has chosen on the page so far */
  query?: Record<string, string>
  load: (session: PortalSession, subscription: string) => Promise<Result<View>>
  kept?: ReactNode
  /** `path` is the page's own, below the portal */
  form: (session: PortalSession, view: Possible<View>, path: string) => ReactNode
}

type Possible<View> = View & { refused: null }

/** The page of a task that is about one subscription: its title, and its form or why it cannot be done. */
export function taskPage<View extends TaskView>(page: TaskPage<View>): Promise<ReactElement> {
  const { task, subscription, problem, query = {}, load, form, ...rest } = page
  const search = new URLSearchParams(query).toString()
  const path = `/subscriptions/${subscription}/${task}${search && `?${search}`}`
  return portalPage({
    ...rest,
    path,
    load: (session) => load(session, subscription),
    render(session, view) {
      const action = taskLabel(task, view.subscription, session.configuration, session)
      const title = translator(session.locale, 'portal')('action.of', { action, plan: planName(view.subscription) })
      if (view.refused) return <Unavailable session={session} path={path} title={title} code={view.refused} />
      return (
        <FlowPage session={session} path={path} title={title}>
          {isOutdated(problem) && <ChangedNotice locale={session.locale} code={problem} />}
          {form(session, view as Possible<View>, path)}
        </FlowPage>
      )
    },
  })
}
