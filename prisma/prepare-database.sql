-- For a role that may not create schemas. An administrator runs it once, in the database that the role will use:
--   psql -d portico -v role=portico -f prisma/prepare-database.sql
-- The role then owns what its migrations create, and needs no other right on the database.
\set ON_ERROR_STOP on
BEGIN;
GRANT USAGE, CREATE ON SCHEMA public TO :"role";
CREATE SCHEMA IF NOT EXISTS graphile_worker;
GRANT USAGE, CREATE ON SCHEMA graphile_worker TO :"role";
COMMIT;
