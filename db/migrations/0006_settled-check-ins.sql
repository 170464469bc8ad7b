CREATE TABLE "linli"."attendee_name" (
	"community_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"unit" text,
	"named_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attendee_name_community_id_check_in_id_pk" PRIMARY KEY("community_id","check_in_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."by_hand" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"reason" text NOT NULL,
	"remark" text,
	CONSTRAINT "by_hand_community_id_check_in_id_pk" PRIMARY KEY("community_id","check_in_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."ruling" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"standing" text NOT NULL,
	"reason" text,
	"ruled_by" uuid NOT NULL,
	"ruled_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ruling_community_id_activity_id_check_in_id_number_pk" PRIMARY KEY("community_id","activity_id","check_in_id","number")
);
--> statement-breakpoint
ALTER TABLE "linli"."check_in" ADD COLUMN "way" text DEFAULT 'scan' NOT NULL;--> statement-breakpoint
CREATE INDEX "attendee_name_by_person" ON "linli"."attendee_name" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "by_hand_by_adder" ON "linli"."by_hand" USING btree ("added_by");--> statement-breakpoint
CREATE INDEX "ruling_by_ruler" ON "linli"."ruling" USING btree ("ruled_by");