CREATE TABLE "linli"."message" (
	"person_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"place_name" text,
	"role" text,
	"person_name" text,
	"written_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "message_person_id_message_id_pk" PRIMARY KEY("person_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."record_seal" (
	"community_id" uuid NOT NULL,
	"seal_number" integer NOT NULL,
	"lines" integer NOT NULL,
	"digest" "bytea" NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "record_seal_community_id_seal_number_pk" PRIMARY KEY("community_id","seal_number")
);
--> statement-breakpoint
CREATE TABLE "linli"."request" (
	"person_id" uuid NOT NULL,
	"request_id" text NOT NULL,
	"digest" "bytea" NOT NULL,
	"output" jsonb,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "request_person_id_request_id_pk" PRIMARY KEY("person_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."sealed_record" (
	"community_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"seal_number" integer NOT NULL,
	"digest" "bytea" NOT NULL,
	CONSTRAINT "sealed_record_community_id_record_id_pk" PRIMARY KEY("community_id","record_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."activity_total" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"attendees" integer NOT NULL,
	"unconfirmed" integer NOT NULL,
	"fixed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "activity_total_community_id_activity_id_pk" PRIMARY KEY("community_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."invitation" (
	"community_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"place_id" uuid NOT NULL,
	"role" text NOT NULL,
	"ends_on" date,
	"invited_by" uuid,
	"hands_over" uuid,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"accepted_by" uuid,
	"accepted_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_community_id_invitation_id_pk" PRIMARY KEY("community_id","invitation_id")
);
--> statement-breakpoint
ALTER TABLE "linli"."place" ADD COLUMN "office" text;--> statement-breakpoint
ALTER TABLE "linli"."place" ADD COLUMN "office_phone" text;--> statement-breakpoint
CREATE INDEX "message_by_time" ON "linli"."message" USING btree ("person_id","written_at");--> statement-breakpoint
CREATE INDEX "sealed_record_by_seal" ON "linli"."sealed_record" USING btree ("community_id","seal_number");--> statement-breakpoint
CREATE INDEX "invitation_by_place" ON "linli"."invitation" USING btree ("community_id","place_id");--> statement-breakpoint
CREATE INDEX "record_by_time" ON "linli"."record" USING btree ("community_id","recorded_at");