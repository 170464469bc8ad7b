-- No operation wrote a list until now: one that somebody laid in by hand stays, as by nobody.
ALTER TABLE "linli"."rating_sheet" ADD COLUMN "written_by" uuid;--> statement-breakpoint
ALTER TABLE "linli"."rating_sheet" ADD COLUMN "written_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "linli"."rating_sheet" SET "written_by" = gen_random_uuid(), "written_at" = '2026-11-22T00:00:00Z';--> statement-breakpoint
ALTER TABLE "linli"."rating_sheet" ALTER COLUMN "written_by" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "linli"."rating_sheet" ALTER COLUMN "written_at" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "rating_sheet_by_person" ON "linli"."rating_sheet" USING btree ("written_by");
