import { DeclarationFacts } from './declaration-facts'

type DeclarationReceiptProps = {
  facts: { label: string; value: string }[]
  notes: string[]
  file: { href: string; label: string; note: string }
}

/** What was declared, what comes next, and the receipt as a file. */
export function DeclarationReceipt({ facts, notes, file }: DeclarationReceiptProps) {
  return (
    <>
      <DeclarationFacts facts={facts} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>
        <a href={file.href} className="problem-button">
          {file.label}
        </a>
      </p>
      <p className="problem-note">{file.note}</p>
    </>
  )
}
