/** What a form of the panel comes back with: what was done or what went wrong, in the panel's English. */
export type PanelState = { tone: 'good' | 'bad'; text: string; link?: string } | null

export type PanelAction = (before: PanelState, form: FormData) => Promise<PanelState>
