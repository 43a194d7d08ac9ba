import type { Paper } from '../paper/paper'
import { PaperClosing } from './paper-closing'
import { PaperHead } from './paper-head'
import { Section } from './section'
import { Table } from './table'

export type PaperProps = { paper: Paper; logo: Buffer | null }

export function PaperContent({ paper, logo }: PaperProps) {
  return (
    <>
      <PaperHead paper={paper} logo={logo} />
      {paper.table && <Table table={paper.table} totals={paper.totals} />}
      {paper.sections.map((section) => (
        <Section key={section.title} {...section} />
      ))}
      {paper.closing.length > 0 && <PaperClosing texts={paper.closing} />}
    </>
  )
}
