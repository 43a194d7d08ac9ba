import { portalEventTypes } from '@/lib/portal-events/portal-event'
import { CheckField, TextField } from '../form/fields'

type EndpointFieldsProps = { endpoint?: { url: string; description: string | null; types: string[] } }

export function EndpointFields({ endpoint }: EndpointFieldsProps) {
  return (
    <>
      <TextField
        name="url"
        label="Address"
        inputMode="url"
        placeholder="https://"
        defaultValue={endpoint?.url ?? ''}
        required
        maxLength={2000}
        spellCheck={false}
        autoComplete="off"
      />
      <TextField
        name="description"
        label="Description"
        defaultValue={endpoint?.description ?? ''}
        maxLength={200}
        hint="Only your team sees it."
      />
      <fieldset>
        <legend className="text-sm font-semibold">Events</legend>
        <p className="text-sm text-muted">Leave all of them unticked to receive every event, including future ones.</p>
        <div className="mt-1 grid gap-x-6 sm:grid-cols-2">
          {portalEventTypes.map((type) => (
            <CheckField
              key={type}
              name="types[]"
              value={type}
              label={type}
              defaultChecked={endpoint?.types.includes(type) ?? false}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
