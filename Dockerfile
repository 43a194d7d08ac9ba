# syntax=docker/dockerfile:1
# An image with Node. Its system must be the same in both stages, since native packages are chosen in the first.
ARG BASE=docker.io/library/node:24-bookworm-slim

FROM ${BASE} AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
# Shown with the version in health checks, the log and the console.
ARG PORTICO_COMMIT
RUN npm run release -- /release

FROM ${BASE}
# Nothing runs npm here.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack
COPY --from=build /release /app
WORKDIR /app
USER 65532:65532
ENV NODE_ENV=production
EXPOSE 3000
# start, worker, setup, sync, …: see docs/operating.md.
ENTRYPOINT ["node", "/app/portico.mjs"]
CMD ["start"]
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["node", "/app/portico.mjs", "health"]
