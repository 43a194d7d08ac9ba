import { DiscountForm } from '@/components/portal/discount/discount-form'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { typedCode } from '@/lib/forms/typed-code'
import { loadDiscount } from '@/lib/tasks/discount/load'
import { taskPage } from '../task-page'

type DiscountPageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/discount'>

export default async function DiscountPage({ params, searchParams }: DiscountPageProps) {
  const { token, subscription } = await params
  const { code: given, problem } = await searchParams
  const code = typedCode(given)
  return taskPage({
    task: 'discount',
    token,
    subscription,
    problem,
    opened: await openMetered(token, 'preview'),
    query: code ? { code } : {},
    load: (session, id) => loadDiscount(session, id, code),
    form: (session, view, path) => <DiscountForm session={session} path={path} view={view} typed={code ?? ''} />,
  })
}
