/** What was declared, word by word. */
export function DeclarationFacts({ facts }: { facts: { label: string; value: string }[] }) {
  return (
    <dl className="problem-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
