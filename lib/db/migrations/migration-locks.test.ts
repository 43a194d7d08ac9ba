import { expect, it } from 'vitest'
import { migrationLocks } from './migration-locks'

it('keeps everybody from a table that it alters, and writers from one that it reads rows of or refers to', () => {
  const sql = `-- ALTER TABLE "of a comment"
    ALTER TABLE "subscriptions" ADD COLUMN "n" INTEGER;
    CREATE INDEX "i" ON "invoices"("merchant_id");
    CREATE UNIQUE INDEX "u"
      ON ONLY "products" ("id");
    CREATE TRIGGER t AFTER INSERT ON prices FOR EACH ROW EXECUTE FUNCTION f();
    ALTER TABLE "coupons" ADD CONSTRAINT "f" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;
    UPDATE "customers" SET "n" = 1`
  const lock = (mode: string) =>
    migrationLocks(sql)
      .filter((each) => each.mode === mode)
      .map(({ table }) => table)
  expect(lock('ACCESS EXCLUSIVE')).toEqual(['coupons', 'subscriptions'])
  expect(lock('SHARE ROW EXCLUSIVE')).toEqual(['customers', 'invoices', 'merchants', 'prices', 'products'])
})

it('takes the stronger of two, once, in the order of names', () => {
  const sql = 'UPDATE "b" SET n = 1; ALTER TABLE b ADD n int; ALTER TABLE IF EXISTS ONLY public.a ADD n int'
  expect(migrationLocks(sql)).toEqual([
    { table: 'a', mode: 'ACCESS EXCLUSIVE' },
    { table: 'b', mode: 'ACCESS EXCLUSIVE' },
  ])
})

it('is nothing where only new things are made', () => {
  expect(migrationLocks('CREATE TYPE t AS ENUM (); SELECT pg_sleep(1)')).toEqual([])
})
