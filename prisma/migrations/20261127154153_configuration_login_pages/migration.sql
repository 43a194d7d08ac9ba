-- AlterTable: those there are have told that their page is there.
ALTER TABLE "portal_configurations" ADD COLUMN     "login_page_enabled" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "portal_configurations" ALTER COLUMN "login_page_enabled" SET DEFAULT false;
