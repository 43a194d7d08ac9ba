import { ResumeForm } from '@/components/portal/resume/resume-form'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { loadResume } from '@/lib/tasks/resume/load'
import { taskPage } from '../task-page'

type ResumePageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/resume'>

export default async function ResumePage({ params, searchParams }: ResumePageProps) {
  const { token, subscription } = await params
  const { method, problem } = await searchParams
  const saved = typeof method === 'string' ? method : null
  return taskPage({
    task: 'resume',
    token,
    subscription,
    problem,
    opened: await openMetered(token, 'preview'),
    load: loadResume,
    form: (session, view, path) => <ResumeForm session={session} path={path} view={view} saved={saved} />,
  })
}
