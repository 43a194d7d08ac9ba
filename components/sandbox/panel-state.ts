export type PanelState = { tone: 'good' | 'bad'; text: string; link?: string } | null

export type PanelAction = (before: PanelState, form: FormData) => Promise<PanelState>
