export const roleChoices = [
  { value: 'member', text: 'Member' },
  { value: 'owner', text: 'Owner' },
] as const
