/** The rooms of lib that do I/O; one a line, so that two new ones do not collide. */
const rooms = [
  'lib/access',
  'lib/actions',
  'lib/api',
  'lib/auth',
  'lib/console',
  'lib/db',
  'lib/documents',
  'lib/door',
  'lib/email',
  'lib/images',
  'lib/intents',
  'lib/jobs',
  'lib/mail',
  'lib/merchant',
  'lib/mirror',
  'lib/portal-events',
  'lib/stripe',
  'lib/stripe-rate',
  'lib/sync',
  'lib/tasks',
  'lib/webhooks',
  'lib/worker',
]

/**
 * Who may import what: the directions of the design, one row a wall.
 * `target` is a folder of the repository, or an npm package as `npm:name`; `importers` are the folders that may.
 * `types`: anyone may import its types, which leave nothing at run time. Tests may cross a wall unless `tests: false`.
 */
export const importWalls = [
  { target: 'npm:stripe', importers: ['lib/stripe', 'sandbox', 'scripts', 'prisma', 'e2e'] },
  {
    target: 'lib/stripe',
    importers: [
      'lib/stripe',
      'lib/sync',
      'lib/intents',
      'lib/actions',
      'lib/tasks',
      'lib/worker',
      'lib/access',
      'lib/merchant',
      'lib/documents',
      'app/sandbox',
      'scripts',
      'prisma',
    ],
    types: true,
  },
  {
    target: 'lib/db',
    importers: [...rooms.filter((room) => room !== 'lib/stripe'), 'scripts', 'prisma', 'e2e'],
  },
  { target: 'npm:@prisma', importers: ['lib/db', 'scripts', 'prisma'] },
  { target: 'npm:next-auth', importers: ['lib/auth', 'app/api/auth'] },
  { target: 'npm:@auth', importers: ['lib/auth'] },
  { target: 'npm:nodemailer', importers: ['lib/mail', 'lib/env-fields.ts', 'scripts'] },
  { target: 'npm:pg', importers: ['lib/db', 'lib/worker', 'scripts', 'prisma', 'e2e'], types: true },
  { target: 'lib/console', importers: ['lib', 'app', 'scripts', 'prisma'], types: true },
  { target: 'lib/mirror', importers: ['lib', 'app', 'scripts', 'prisma'], types: true },
  { target: 'lib/tasks', importers: ['lib', 'app', 'scripts', 'prisma'], types: true },
  { target: 'lib/sync', importers: ['lib', 'app', 'scripts', 'prisma'], types: true },
  { target: 'components', importers: ['components', 'app', 'lib/email', 'lib/documents', 'scripts'] },
  { target: 'app', importers: ['app'] },
  { target: 'sandbox', importers: ['sandbox', 'app/sandbox', 'scripts', 'prisma', 'e2e'] },
  { target: 'scripts', importers: ['scripts', 'prisma', 'e2e'] },
  // The stand-in must stay as far from us as Stripe is, its tests included.
  { target: 'lib', importers: ['lib', 'app', 'components', 'scripts', 'prisma', 'e2e'], tests: false },
  // The rules of billing do no I/O, so they know nobody who does.
  ...rooms.map((target) => ({ target, strangers: ['lib/billing'] })),
]
