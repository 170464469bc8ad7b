CREATE TABLE "linli"."outbox" (
	"person_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"template" text NOT NULL,
	"state" text NOT NULL,
	"attempts" smallint NOT NULL,
	"code" text,
	"written_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outbox_person_id_message_id_pk" PRIMARY KEY("person_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."reminder_quota" (
	"person_id" uuid NOT NULL,
	"template" text NOT NULL,
	"remaining" integer NOT NULL,
	CONSTRAINT "reminder_quota_person_id_template_pk" PRIMARY KEY("person_id","template")
);
--> statement-breakpoint
CREATE INDEX "outbox_due" ON "linli"."outbox" USING btree ("due_at") WHERE due_at is not null;