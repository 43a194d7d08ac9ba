/**
 * The commands of a machine in production: `npm run NAME` in a checkout, `node portico.mjs NAME` in a release. They need
 * none of the packages that only tests use, and never install any.
 */
export const productionPrograms = ['start', 'worker', 'setup', 'sync', 'reseal', 'init', 'import-portal']
