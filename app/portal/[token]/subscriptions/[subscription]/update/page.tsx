import { PlanChoiceForm } from '@/components/portal/update/plan-choice-form'
import { UpdateForm } from '@/components/portal/update/update-form'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { readPlanChoice } from '@/lib/billing/tasks/read-plan-choice'
import { typedCode } from '@/lib/forms/typed-code'
import { loadUpdate } from '@/lib/tasks/update/load'
import { taskPage } from '../task-page'

type UpdatePageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/update'>

export default async function UpdatePage({ params, searchParams }: UpdatePageProps) {
  const { token, subscription } = await params
  const { price, quantity, code: given, method, problem } = await searchParams
  const code = typedCode(given)
  const typed = {
    ...(typeof price === 'string' && { price }),
    ...(typeof quantity === 'string' && { quantity }),
    ...(code !== null && { code }),
  }
  const choice = readPlanChoice(typed)
  return taskPage({
    task: 'update',
    token,
    subscription,
    problem,
    opened: await openMetered(token, 'preview'),
    query: choice ? typed : {},
    load: (session, id) => loadUpdate(session, id, choice, code),
    form(session, view, path) {
      const { chosen } = view
      return chosen?.ok ? (
        <UpdateForm
          session={session}
          path={path}
          view={{ ...view, chosen: chosen.value }}
          saved={typeof method === 'string' ? method : null}
        />
      ) : (
        <PlanChoiceForm session={session} view={view} typed={typed} problem={chosen?.code ?? null} />
      )
    },
  })
}
