/** JSON of an object as the API sends it: without the sandbox's own members, whose names begin with an underscore. */
export function sentForm(answer: object): string {
  const text = JSON.stringify(answer)
  // Most answers have none, and a replacer makes JSON.stringify several times slower.
  return text.includes('"_') ? JSON.stringify(answer, withoutOwnMembers) : text
}

function withoutOwnMembers(this: unknown, name: string, value: unknown): unknown {
  // Metadata may well have such names; only what has an `object` member is one of Stripe's objects.
  const isMember = name.startsWith('_') && typeof this === 'object' && this !== null && 'object' in this
  return isMember ? undefined : value
}
