CREATE TABLE "linli"."check_out" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"check_out_id" uuid NOT NULL,
	"digest" "bytea" NOT NULL,
	"checked_out_at" timestamp (3) with time zone NOT NULL,
	"way" text NOT NULL,
	CONSTRAINT "check_out_community_id_activity_id_check_in_id_pk" PRIMARY KEY("community_id","activity_id","check_in_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."correction" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"minutes" integer,
	"name" text,
	"unit" text,
	"reason" text,
	"corrected_by" uuid NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "correction_community_id_activity_id_check_in_id_number_pk" PRIMARY KEY("community_id","activity_id","check_in_id","number")
);
--> statement-breakpoint
ALTER TABLE "linli"."activity" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "linli"."check_in" ADD COLUMN "handed_in_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "check_out_by_id" ON "linli"."check_out" USING btree ("community_id","check_out_id");--> statement-breakpoint
CREATE INDEX "correction_by_corrector" ON "linli"."correction" USING btree ("corrected_by");