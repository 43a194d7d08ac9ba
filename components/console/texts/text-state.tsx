import { Badge, type Tone } from '@/components/ui/badge'
import type { OwnTextState } from '@/lib/merchant/words/judge-own-text'

const states: Record<OwnTextState, { tone: Tone; text: string }> = {
  current: { tone: 'good', text: 'Your words' },
  original_changed: { tone: 'warn', text: 'The original has changed' },
  unusable: { tone: 'bad', text: 'Not used: its placeholders have changed' },
  unused: { tone: 'neutral', text: 'No longer shown anywhere' },
}

/** What became of an own text with this release. */
export function TextState({ state }: { state: OwnTextState }) {
  return <Badge tone={states[state].tone}>{states[state].text}</Badge>
}
