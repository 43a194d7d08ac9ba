import { DeclarationFacts } from './declaration-facts'

type DeclarationRecapProps = {
  facts: { label: string; value: string }[]
  hidden: Record<string, string>
  confirm: string
  change: string
}

/** What is about to be declared, which can still be changed. */
export function DeclarationRecap({ facts, hidden, confirm, change }: DeclarationRecapProps) {
  return (
    <form method="post">
      <DeclarationFacts facts={facts} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" name="step" value="confirm" className="problem-button">
        {confirm}
      </button>
      <button type="submit" name="step" value="change" className="problem-button problem-second">
        {change}
      </button>
    </form>
  )
}
