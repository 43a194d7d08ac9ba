/** @type {import('next').NextConfig} */
export default {
  // A second build beside a running one (tests beside a demo) needs a folder of its own.
  distDir: process.env.PORTICO_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // The portal and the console have root layouts of their own, so an unknown address has none.
  experimental: { globalNotFound: true },
  // The URLs of portals are keys; the development server would print them.
  logging: { incomingRequests: { ignore: [/^\/(p|portal)\//] } },
  serverExternalPackages: ['graphile-worker', 'pg', 'pino', 'sharp'],
  // Types and lint have their own commands; the build is not the place to find out.
  typescript: { ignoreBuildErrors: true },
}
