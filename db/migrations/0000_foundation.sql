CREATE SCHEMA "linli";
--> statement-breakpoint
CREATE SCHEMA "sealed";
--> statement-breakpoint
CREATE TABLE "linli"."record" (
	"community_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"person_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"request_id" text NOT NULL,
	CONSTRAINT "record_community_id_record_id_pk" PRIMARY KEY("community_id","record_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."activity" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"place_name" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"invited_roles" text[] NOT NULL,
	"capacity" integer,
	"office" text NOT NULL,
	"office_phone" text NOT NULL,
	"is_invented" boolean NOT NULL,
	CONSTRAINT "activity_community_id_activity_id_pk" PRIMARY KEY("community_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."check_in" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"digest" "bytea" NOT NULL,
	"checked_in_at" timestamp (3) with time zone NOT NULL,
	"standing" text NOT NULL,
	CONSTRAINT "check_in_community_id_activity_id_person_id_pk" PRIMARY KEY("community_id","activity_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."hold" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"slot" integer NOT NULL,
	"held_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hold_community_id_activity_id_person_id_pk" PRIMARY KEY("community_id","activity_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."person_grant" (
	"person_id" uuid NOT NULL,
	"grant_id" uuid NOT NULL,
	"role" text NOT NULL,
	"community_id" uuid NOT NULL,
	"place_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"is_invented" boolean NOT NULL,
	CONSTRAINT "person_grant_person_id_grant_id_pk" PRIMARY KEY("person_id","grant_id")
);
--> statement-breakpoint
CREATE TABLE "sealed"."identity" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"app_id" text NOT NULL,
	"open_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "linli"."person" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"name" text,
	"is_invented" boolean NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "linli"."place" (
	"community_id" uuid NOT NULL,
	"place_id" uuid NOT NULL,
	"parent_id" uuid,
	"lineage" uuid[] NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"official_code" text,
	"code_as_of" date,
	"compound_type" text,
	"is_invented" boolean NOT NULL,
	"opened_at" timestamp (3) with time zone,
	CONSTRAINT "place_community_id_place_id_pk" PRIMARY KEY("community_id","place_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."work_unit" (
	"work_unit_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"is_invented" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "linli"."work_unit_registration" (
	"community_id" uuid NOT NULL,
	"work_unit_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	CONSTRAINT "work_unit_registration_community_id_work_unit_id_pk" PRIMARY KEY("community_id","work_unit_id")
);
--> statement-breakpoint
CREATE INDEX "activity_by_start" ON "linli"."activity" USING btree ("community_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_by_id" ON "linli"."check_in" USING btree ("community_id","check_in_id");--> statement-breakpoint
CREATE INDEX "check_in_by_person" ON "linli"."check_in" USING btree ("person_id","checked_in_at");--> statement-breakpoint
CREATE INDEX "grant_by_place" ON "linli"."person_grant" USING btree ("community_id","place_id","role");--> statement-breakpoint
CREATE INDEX "place_by_parent" ON "linli"."place" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "place_by_code" ON "linli"."place" USING btree ("official_code");