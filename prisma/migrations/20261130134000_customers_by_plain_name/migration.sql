-- The console's list of customers by name, an accented letter beside its plain one. In the order of bytes, which no
-- upgrade of the system changes. The index without this goes with a later release, when no instance reads it any more.
CREATE INDEX "customers_merchant_id_plain_name_idx" ON "customers" ("merchant_id",
  (lower(regexp_replace(normalize(coalesce("name", "email", "id"), NFD), '[\u0300-\u036f]', '', 'g')) COLLATE "C"), "id");
