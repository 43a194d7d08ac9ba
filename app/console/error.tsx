'use client'

import { NarrowPage } from '@/components/console/frame/narrow-page'
import { Button } from '@/components/ui/button'
import { databaseDigest } from '@/lib/delivery/database-digest'

type ConsoleErrorProps = { error: Error & { digest?: string }; retry: () => void }

/** The last resort: the database is unavailable, the browser is offline, or something unexpected failed. */
export default function ConsoleError({ error: { digest }, retry }: ConsoleErrorProps) {
  const isOffline = !digest && navigator.onLine === false
  return (
    <NarrowPage
      title={
        isOffline
          ? 'You are offline'
          : digest === databaseDigest
            ? 'The database cannot be reached'
            : 'This page could not be loaded'
      }
    >
      {digest === databaseDigest && (
        <p>Nothing has changed. The server’s log has the details. Try again in a few minutes.</p>
      )}
      {isOffline && <p>Nothing has changed. Try again once you are connected.</p>}
      {!isOffline && digest !== databaseDigest && (
        <p>
          Something went wrong on our side.
          {digest && (
            <>
              {' '}
              The server’s log tells what, under <code>{digest}</code>.
            </>
          )}
        </p>
      )}
      <Button look="primary" type="button" onClick={retry}>
        Try again
      </Button>
    </NarrowPage>
  )
}
