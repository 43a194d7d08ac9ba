import type { Paper } from './paper'

export type DescribedDocument = { paper: Paper; fileName: string }
