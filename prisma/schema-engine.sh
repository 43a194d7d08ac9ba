#!/bin/sh
# Stands in for Prisma's native schema engine, which its CLI would otherwise download before any command,
# `generate` included. Migrations are written and applied without it (npm run db:migration, lib/db).
exit 0
