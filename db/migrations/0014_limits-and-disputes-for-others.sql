CREATE TABLE "linli"."community_limit" (
	"community_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"most_alone" integer NOT NULL,
	"most_minutes_per_day" integer NOT NULL,
	"most_minutes_per_activity" integer NOT NULL,
	"most_minutes_by_tap" integer NOT NULL,
	"caps_from_on" date NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "community_limit_community_id_number_pk" PRIMARY KEY("community_id","number")
);
--> statement-breakpoint
ALTER TABLE "linli"."dispute" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
CREATE INDEX "community_limit_by_decider" ON "linli"."community_limit" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "dispute_by_enterer" ON "linli"."dispute" USING btree ("entered_by");