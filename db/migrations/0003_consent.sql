CREATE TABLE "linli"."consent" (
	"person_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "consent_person_id_consent_id_pk" PRIMARY KEY("person_id","consent_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "consent_standing" ON "linli"."consent" USING btree ("person_id","purpose") WHERE "linli"."consent"."ended_at" is null;