'use client'

import type { ReactNode } from 'react'
import { useFormAction } from '@/components/form/use-form-action'
import { Notice } from '@/components/ui/notice'
import { consoleFaults } from '@/lib/delivery/console-faults'
import { CopyButton } from './copy-button'
import type { PanelAction, PanelState } from './panel-state'

type PanelFormProps = {
  action: PanelAction
  hidden: Record<string, string>
  className?: string
  children: ReactNode
}

/** A form of the panel. It comes back with the result, with or without JavaScript. */
export function PanelForm({ action, hidden, className, children }: PanelFormProps) {
  // These forms have many buttons, so one of an older release is not sent again; it says so.
  const [state, send, pending] = useFormAction<NonNullable<PanelState>>(action, {
    button: '',
    onFault: (code) => ({ tone: 'bad', text: consoleFaults[code] }),
  })
  return (
    <form action={send} aria-busy={pending}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset disabled={pending} className={`min-w-0 disabled:opacity-60 ${className ?? ''}`}>
        {children}
      </fieldset>
      {state && (
        <div className="mt-3">
          <Notice tone={state.tone} role={state.tone === 'bad' ? 'alert' : 'status'}>
            <span className="whitespace-pre-line">{state.text}</span>
            {state.link && <CopiableLink url={state.link} />}
          </Notice>
        </div>
      )}
    </form>
  )
}

function CopiableLink({ url }: { url: string }) {
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <input
        readOnly
        value={url}
        aria-label="Portal link"
        className="min-h-11 min-w-0 flex-1 rounded-lg border border-line-strong bg-surface px-3 font-mono text-xs"
      />
      <CopyButton text={url} />
    </div>
  )
}
