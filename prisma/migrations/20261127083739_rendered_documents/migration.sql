-- CreateTable
CREATE TABLE "rendered_documents" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rendered_documents_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateIndex
CREATE INDEX "rendered_documents_merchant_id_created_at_idx" ON "rendered_documents"("merchant_id", "created_at");

-- AddForeignKey
ALTER TABLE "rendered_documents" ADD CONSTRAINT "rendered_documents_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A cache: worth neither the write-ahead log nor a second compression.
ALTER TABLE "rendered_documents" SET UNLOGGED;
ALTER TABLE "rendered_documents" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
