CREATE TABLE "linli"."sign_up" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"sign_up_id" uuid NOT NULL,
	"arrival" integer NOT NULL,
	"signed_up_at" timestamp (3) with time zone NOT NULL,
	"placed_at" timestamp (3) with time zone,
	CONSTRAINT "sign_up_community_id_activity_id_person_id_pk" PRIMARY KEY("community_id","activity_id","person_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "sign_up_by_arrival" ON "linli"."sign_up" USING btree ("community_id","activity_id","arrival");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_up_by_id" ON "linli"."sign_up" USING btree ("community_id","sign_up_id");--> statement-breakpoint
CREATE INDEX "sign_up_by_person" ON "linli"."sign_up" USING btree ("person_id","signed_up_at");