-- AlterTable
ALTER TABLE "merchants" ADD COLUMN     "locales" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "words_version" TEXT;

-- CreateTable
CREATE TABLE "own_texts" (
    "merchant_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "own_texts_pkey" PRIMARY KEY ("merchant_id","locale","key")
);

-- AddForeignKey
ALTER TABLE "own_texts" ADD CONSTRAINT "own_texts_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;
