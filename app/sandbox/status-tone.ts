import type { Tone } from '@/components/ui/badge'

const tones: Record<string, Tone> = {
  active: 'good',
  trialing: 'info',
  past_due: 'bad',
  unpaid: 'bad',
  incomplete: 'warn',
  paused: 'warn',
  succeeded: 'good',
  failed: 'bad',
  dropped: 'bad',
  held: 'warn',
  pending: 'info',
}

export function statusTone(status: string): Tone {
  return tones[status] ?? 'neutral'
}
