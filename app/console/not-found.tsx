import { NarrowPage } from '@/components/console/frame/narrow-page'
import { ButtonLink } from '@/components/ui/button'

export default function ConsoleNotFound() {
  return (
    <NarrowPage title="Not found">
      <p>There is nothing at this address, or it belongs to a merchant of which you are not a member.</p>
      <ButtonLink look="primary" href="/console">
        Go to the console
      </ButtonLink>
    </NarrowPage>
  )
}
