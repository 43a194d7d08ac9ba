import { NarrowPage } from '@/components/console/frame/narrow-page'
import { ButtonLink } from '@/components/ui/button'

export default function ConsoleNotFound() {
  return (
    <NarrowPage title="Not found">
      <p>There’s nothing here, or it belongs to a merchant you’re not a member of.</p>
      <ButtonLink look="primary" href="/console">
        Go to the console
      </ButtonLink>
    </NarrowPage>
  )
}
