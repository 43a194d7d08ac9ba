/** The owner of the demo's merchant, whom the launcher makes a member at each start. */
export const demoOwner = 'owner@techsolutions.example'
