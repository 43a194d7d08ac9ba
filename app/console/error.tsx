'use client'

import { NarrowPage } from '@/components/console/narrow-page'
import { Button } from '@/components/ui/button'

/** The last net: the database is away, or something nobody expected. */
export default function ConsoleError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <NarrowPage title="This page could not be loaded">
      <p>Nothing has changed. The server’s log tells why{error.digest ? <>, under <code>{error.digest}</code></> : ''}.</p>
      <Button look="primary" type="button" onClick={retry}>Try again</Button>
    </NarrowPage>
  )
}
