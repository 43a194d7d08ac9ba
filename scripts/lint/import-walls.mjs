/**
 * The floors, top to bottom. A file may import from its own room and from the floors below, never from a room beside
 * it. A room is a folder of `lib` or `components`, all of `app`, or the files directly in `lib`. Types count too, since
 * a reader has to follow them. Tests and `testing/` folders may import anything.
 */
export const floors = [
  ['app'],
  ['components/console', 'components/embed', 'components/sandbox'],
  ['components/portal'],
  ['components/form'],
  ['components/ui'],
  ['lib/worker'],
  ['lib/preview'],
  ['lib/console'],
  ['lib/tasks'],
  ['lib/api', 'lib/auth'],
  ['lib/email'],
  ['components/email', 'lib/documents', 'lib/door', 'lib/embed', 'lib/webhooks'],
  ['lib/declarations'],
  ['lib/access'],
  ['lib/health', 'lib/sync'],
  ['lib/mirror'],
  ['lib/recipients'],
  ['lib/merchant', 'lib/portal-events'],
  ['lib/mail', 'lib/stripe'],
  ['lib/images', 'lib/jobs', 'lib/stripe-rate'],
  ['lib/db'],
  ['lib/delivery', 'lib/forms', 'lib/texts'],
  ['lib/i18n'],
  ['lib', 'lib/billing', 'lib/net'],
  ['lib/observe'],
]

/** Rooms that read or write. Components may import their types, which leave nothing at run time. */
const typesForComponents = [
  'lib/console',
  'lib/jobs',
  'lib/mirror',
  'lib/preview',
  'lib/recipients',
  'lib/sync',
  'lib/tasks',
  'lib/worker',
]

/**
 * What components may run of a task or a page of the console: the server actions that its forms are sent to, in a file named
 * `action`, `actions` or `…-action`, and its sentences, which are pure, in `texts` or `…-texts`.
 */
const forComponents = /^lib\/(tasks|console|preview)\/(?!engine\/)(.+\/)?([\w-]+-)?(actions?|texts)$/

/**
 * Walls besides the floors, one per row. `target` is a folder, or an npm package as `npm:name`; `importers` are the
 * folders that may import it. With `types`, anyone may import its types. Files that match `except` may import it too.
 * Tests may cross a wall unless `tests: false`.
 */
export const importWalls = [
  // Tests too: they take the SDK's types from lib/stripe.
  { target: 'npm:stripe', importers: ['lib/stripe', 'sandbox', 'scripts', 'prisma', 'e2e'], tests: false },
  { target: 'npm:@prisma', importers: ['lib/db', 'scripts', 'prisma'] },
  { target: 'npm:next-auth', importers: ['lib/auth', 'app/api/auth'] },
  { target: 'npm:@auth', importers: ['lib/auth'] },
  { target: 'npm:nodemailer', importers: ['lib/mail', 'lib/env-fields.ts', 'scripts'] },
  { target: 'npm:pg', importers: ['lib/db', 'lib/worker', 'scripts', 'prisma', 'e2e'], types: true },
  { target: 'lib/db', importers: ['lib', 'scripts', 'prisma'] },
  { target: 'lib/stripe', importers: ['lib', 'app/sandbox', 'scripts', 'prisma'], types: true },
  ...typesForComponents.map((target) => ({
    target,
    importers: ['lib', 'app', 'scripts', 'prisma'],
    types: true,
    except: forComponents,
  })),
  // A mail is made of components; nothing else in lib is.
  { target: 'components/email', importers: ['components/email', 'lib/email'] },
  { target: 'components', importers: ['components', 'app', 'lib/email', 'scripts'] },
  { target: 'app', importers: ['app'] },
  { target: 'sandbox', importers: ['sandbox', 'app/sandbox', 'scripts', 'prisma', 'e2e'] },
  { target: 'scripts', importers: ['scripts', 'prisma', 'e2e'] },
  // The sandbox must be as separate from the app as Stripe is, including its tests.
  { target: 'lib', importers: ['lib', 'app', 'components', 'scripts', 'prisma', 'e2e'], tests: false },
]
