/**
 * Who may import what: the directions of the design, one row a wall.
 * `target` is a folder of the repository, or an npm package as `npm:name`; `importers` are the folders that may.
 * `types`: anyone may import its types, which leave nothing at run time. Tests may cross a wall unless `tests: false`.
 */
export const importWalls = [
  { target: 'npm:stripe', importers: ['lib/stripe', 'sandbox', 'scripts', 'prisma', 'e2e'] },
  {
    target: 'lib/stripe',
    importers: ['lib/stripe', 'lib/sync', 'lib/intents', 'lib/actions', 'lib/queries', 'lib/access', 'lib/merchant', 'app/sandbox', 'scripts', 'prisma'],
    types: true,
  },
  {
    target: 'lib/db',
    importers: [
      ...['lib/db', 'lib/queries', 'lib/actions', 'lib/intents', 'lib/sync', 'lib/access', 'lib/merchant', 'lib/documents', 'lib/email', 'lib/auth'],
      ...['lib/portal-events', 'lib/webhooks', 'lib/stripe-rate'],
      ...['scripts', 'prisma', 'e2e'],
    ],
  },
  { target: 'npm:@prisma', importers: ['lib/db', 'scripts', 'prisma'] },
  { target: 'npm:next-auth', importers: ['lib/auth', 'app/api/auth'] },
  { target: 'npm:@auth', importers: ['lib/auth'] },
  { target: 'npm:nodemailer', importers: ['lib/email', 'scripts'] },
  { target: 'npm:pg', importers: ['lib/db', 'lib/sync', 'scripts', 'prisma', 'e2e'], types: true },
  { target: 'lib/queries', importers: ['lib', 'app', 'scripts', 'prisma'], types: true },
  { target: 'lib/sync', importers: ['lib', 'app', 'scripts', 'prisma'], types: true },
  { target: 'components', importers: ['components', 'app', 'lib/email', 'lib/documents', 'scripts'] },
  { target: 'app', importers: ['app'] },
  { target: 'sandbox', importers: ['sandbox', 'app/sandbox', 'scripts', 'prisma', 'e2e'] },
  { target: 'scripts', importers: ['scripts', 'prisma', 'e2e'] },
  // The stand-in must stay as far from us as Stripe is, its tests included.
  { target: 'lib', importers: ['lib', 'app', 'components', 'scripts', 'prisma', 'e2e'], tests: false },
  // The rules of billing do no I/O, so they know nobody who does.
  ...['lib/access', 'lib/actions', 'lib/auth', 'lib/db', 'lib/documents', 'lib/email', 'lib/intents', 'lib/merchant', 'lib/queries', 'lib/stripe', 'lib/sync'].map(
    (target) => ({ target, strangers: ['lib/billing'] }),
  ),
]
