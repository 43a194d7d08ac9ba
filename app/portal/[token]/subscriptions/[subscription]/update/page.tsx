import { AccessProblem } from '@/components/portal/problem/access-problem'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { PlanChoiceForm } from '@/components/portal/update/plan-choice-form'
import { Unavailable } from '@/components/portal/problem/unavailable'
import { UpdateForm } from '@/components/portal/update/update-form'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { readPlanChoice } from '@/lib/billing/tasks/read-plan-choice'
import { planName } from '@/lib/billing/plans/plan-name'
import { translator } from '@/lib/i18n'
import { loadSubscriptionUpdate } from '@/lib/tasks/update/load'

type UpdatePageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/update'>

export default async function UpdatePage({ params, searchParams }: UpdatePageProps) {
  const { token, subscription: id } = await params
  const opened = await openMetered(token, 'preview')
  if (!opened.ok) return <AccessProblem token={token} code={opened.code} />
  const session = opened.value
  const { price, quantity, method: saved } = await searchParams
  const typed = { ...(typeof price === 'string' && { price }), ...(typeof quantity === 'string' && { quantity }) }
  const choice = readPlanChoice(typed)
  const path = `/subscriptions/${id}/update`
  const found = await loadSubscriptionUpdate(session, id, choice)
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  const { subscription, method, refused } = found.value
  const t = translator(session.locale, 'portal')
  const title = t('action.of', { action: t('action.update_subscription'), plan: planName(subscription) })
  if (refused) return <Unavailable session={session} path={path} title={title} code={refused} />
  const { plans, missing, chosen } = found.value
  const here = choice ? `${path}?${new URLSearchParams(typed)}` : path
  return (
    <FlowPage session={session} path={here} title={title}>
      {chosen?.ok ? (
        <UpdateForm
          session={session}
          path={here}
          subscription={subscription}
          method={method}
          chosen={chosen.value}
          saved={typeof saved === 'string' ? saved : null}
        />
      ) : (
        <PlanChoiceForm
          session={session}
          path={path}
          subscription={subscription}
          plans={plans}
          complete={missing === null}
          typed={typed}
          problem={chosen?.code ?? null}
        />
      )}
    </FlowPage>
  )
}
