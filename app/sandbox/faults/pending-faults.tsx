import { Button } from '@/components/ui/button'
import { PanelForm } from '@/components/sandbox/panel-form'
import { clearFaults } from '../actions/control-sandbox'

type PendingFaultsProps = { of: 'faults' | 'webhook_faults' | 'mail_faults'; account: string | null; lines: string[] }

export function PendingFaults({ of, account, lines }: PendingFaultsProps) {
  if (lines.length === 0) return <p className="mt-4 text-sm text-muted">None is set.</p>
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-4">
      <ul aria-label="Still to come" className="grid list-disc gap-1 ps-5 text-sm">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      <PanelForm action={clearFaults} hidden={{ account: account ?? '', of }}>
        <Button aria-label={`Clear ${of.replaceAll('_', ' ')}`}>Clear</Button>
      </PanelForm>
    </div>
  )
}
