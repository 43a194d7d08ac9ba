import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import type { ScenarioName } from '@/sandbox/scenarios'
import { scenarioSketches } from '@/sandbox/scenarios/scenario-sketches'
import { titleOf } from './words'

type ScenarioCardProps = { name: ScenarioName; text: string }

/** A scenario as a button, below a small picture of the portal that it opens. */
export function ScenarioCard({ name, text }: ScenarioCardProps) {
  return (
    <li className="relative grid content-start gap-2 rounded-xl border border-line bg-canvas p-3 focus-within:border-line-strong hover:border-line-strong">
      <Picture name={name} />
      <div>
        <button
          name="scenario"
          value={name}
          aria-describedby={`about-${name}`}
          className="min-h-8 text-start text-sm font-semibold text-accent-text underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          {titleOf(name)}
        </button>
        <p id={`about-${name}`} className="text-xs text-muted">
          {text}
        </p>
      </div>
    </li>
  )
}

function Picture({ name }: { name: ScenarioName }) {
  const { plan, price, badge, tone, method, asks } = scenarioSketches[name]
  return (
    <div aria-hidden="true" className="grid gap-2 rounded-lg border border-line bg-surface p-3 text-xs select-none">
      <div className="flex items-start justify-between gap-2">
        <span className="line-clamp-2 min-w-0 font-semibold">{plan}</span>
        <span className="shrink-0 whitespace-nowrap">
          <Badge tone={tone}>{badge}</Badge>
        </span>
      </div>
      <span className="truncate text-muted">{price}</span>
      <div className="flex min-h-6 items-center justify-between gap-2 border-t border-line pt-2">
        <span className={`inline-flex min-w-0 items-center gap-1.5 truncate ${method ? 'text-muted' : 'text-bad'}`}>
          <Icon name={method ? 'card' : 'alert'} className="size-4" /> {method ?? 'Nothing on file'}
        </span>
        {asks && <span className="shrink-0 rounded bg-accent px-2 py-0.5 font-semibold text-on-accent">{asks}</span>}
      </div>
    </div>
  )
}
