CREATE TABLE "linli"."release_act" (
	"community_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"act" text NOT NULL,
	"acted_by" uuid NOT NULL,
	"acted_at" timestamp (3) with time zone NOT NULL,
	"recipients" integer,
	CONSTRAINT "release_act_community_id_subject_id_number_pk" PRIMARY KEY("community_id","subject_id","number")
);
--> statement-breakpoint
CREATE TABLE "linli"."release_limit" (
	"community_id" uuid PRIMARY KEY NOT NULL,
	"most_alone" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "linli"."series" (
	"community_id" uuid NOT NULL,
	"series_id" uuid NOT NULL,
	"every" text NOT NULL,
	"weekdays" integer[] NOT NULL,
	"week" integer,
	"on_holiday" text NOT NULL,
	"starts_on" date NOT NULL,
	"until_on" date NOT NULL,
	CONSTRAINT "series_community_id_series_id_pk" PRIMARY KEY("community_id","series_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."calendar_day" (
	"date" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "linli"."calendar_year" (
	"year" smallint PRIMARY KEY NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "linli"."message" ADD COLUMN "community_id" uuid;--> statement-breakpoint
ALTER TABLE "linli"."message" ADD COLUMN "activity_id" uuid;--> statement-breakpoint
ALTER TABLE "linli"."message" ADD COLUMN "starts_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "linli"."message" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "linli"."activity" ADD COLUMN "is_draft" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "linli"."activity" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "linli"."activity" ADD COLUMN "occurs_on" date;--> statement-breakpoint
CREATE INDEX "release_act_by_actor" ON "linli"."release_act" USING btree ("acted_by");--> statement-breakpoint
CREATE INDEX "message_by_activity" ON "linli"."message" USING btree ("activity_id") WHERE "linli"."message"."activity_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "activity_by_series" ON "linli"."activity" USING btree ("community_id","series_id","occurs_on");--> statement-breakpoint
CREATE INDEX "activity_drafts" ON "linli"."activity" USING btree ("community_id") WHERE "linli"."activity"."is_draft";