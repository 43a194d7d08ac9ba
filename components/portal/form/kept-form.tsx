'use client'

import { Button } from '@/components/ui/button'
import type { FormAction } from '@/lib/tasks/engine/action-state'
import { FailureNotice } from './failure-notice'
import { usePortalForm } from './use-portal-form'

type KeptFormProps = {
  action: FormAction
  page: string
  token: string
  texts: { title: string; hint: string; send: string }
  /** the field with the customer's own words; the others are kept as hidden fields */
  written: { name: string; label: string }
}

/**
 * Without JavaScript: what was typed into a form whose session was over when it was sent. It is shown in place of the
 * form's page, and sent again from there. With JavaScript the form itself is still there.
 */
export function KeptForm({ action, page, token, texts, written }: KeptFormProps) {
  // React finds the form's state by the page as permalink, though the form itself is not here.
  const { failure, send } = usePortalForm(action, { button: texts.send, permalink: page })
  if (!failure) return null
  const { [written.name]: text = '', ...others } = failure.typed
  return (
    <section className="problem-card">
      <h2 className="text-lg font-semibold text-balance">{texts.title}</h2>
      <p>{texts.hint}</p>
      <form action={send}>
        <input type="hidden" name="token" value={token} />
        {/* The page already says that the session was over. */}
        {!failure.goOn && <FailureNotice {...failure} />}
        {Object.entries(others).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="kept">{written.label}</label>
        <textarea
          id="kept"
          name={written.name}
          rows={4}
          defaultValue={text}
          className="w-full rounded-lg border border-line-strong bg-surface p-3"
        />
        <div>
          <Button look="primary">{texts.send}</Button>
        </div>
      </form>
    </section>
  )
}
