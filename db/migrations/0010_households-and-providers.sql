CREATE TABLE "linli"."door_file_piece" (
	"community_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"compound_id" uuid NOT NULL,
	"pieces" smallint NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "door_file_piece_community_id_file_id_number_pk" PRIMARY KEY("community_id","file_id","number")
);
--> statement-breakpoint
CREATE TABLE "linli"."household_claim" (
	"community_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"door_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"way" text NOT NULL,
	"reason" text,
	"standing" text NOT NULL,
	"is_first" boolean NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"words" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "household_claim_community_id_claim_id_pk" PRIMARY KEY("community_id","claim_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."slip" (
	"community_id" uuid NOT NULL,
	"door_id" uuid NOT NULL,
	"sheet_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"voided_at" timestamp (3) with time zone,
	CONSTRAINT "slip_community_id_door_id_sheet_id_pk" PRIMARY KEY("community_id","door_id","sheet_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."slip_sheet" (
	"community_id" uuid NOT NULL,
	"sheet_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"place_id" uuid NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"opens_until" timestamp (3) with time zone NOT NULL,
	"valid_until" date NOT NULL,
	CONSTRAINT "slip_sheet_community_id_sheet_id_pk" PRIMARY KEY("community_id","sheet_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."slip_try" (
	"community_id" uuid NOT NULL,
	"tried_by" uuid NOT NULL,
	"wrong" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"locked_until" timestamp (3) with time zone,
	CONSTRAINT "slip_try_community_id_tried_by_pk" PRIMARY KEY("community_id","tried_by")
);
--> statement-breakpoint
CREATE TABLE "linli"."company" (
	"company_id" uuid PRIMARY KEY NOT NULL,
	"district_id" uuid NOT NULL,
	"name" text NOT NULL,
	"credit_code" text,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"is_invented" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "linli"."service_contract" (
	"community_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"provider_id" uuid NOT NULL,
	"company_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"is_invented" boolean NOT NULL,
	CONSTRAINT "service_contract_community_id_contract_id_pk" PRIMARY KEY("community_id","contract_id")
);
--> statement-breakpoint
ALTER TABLE "linli"."person_grant" ADD COLUMN "company_id" uuid;--> statement-breakpoint
ALTER TABLE "linli"."invitation" ADD COLUMN "company_id" uuid;--> statement-breakpoint
CREATE INDEX "door_file_piece_by_time" ON "linli"."door_file_piece" USING btree ("sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "household_claim_waiting" ON "linli"."household_claim" USING btree ("community_id","person_id") WHERE standing = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "household_claim_first" ON "linli"."household_claim" USING btree ("community_id","door_id") WHERE standing = 'member' and is_first;--> statement-breakpoint
CREATE UNIQUE INDEX "household_claim_member" ON "linli"."household_claim" USING btree ("community_id","door_id","person_id") WHERE standing = 'member';--> statement-breakpoint
CREATE INDEX "household_claim_by_compound" ON "linli"."household_claim" USING btree ("community_id","compound_id","standing");--> statement-breakpoint
CREATE INDEX "household_claim_by_person" ON "linli"."household_claim" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "slip_good" ON "linli"."slip" USING btree ("community_id","door_id") WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX "slip_by_sheet" ON "linli"."slip" USING btree ("community_id","sheet_id");--> statement-breakpoint
CREATE INDEX "slip_try_by_time" ON "linli"."slip_try" USING btree ("since");--> statement-breakpoint
CREATE INDEX "company_by_district" ON "linli"."company" USING btree ("district_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "service_contract_start" ON "linli"."service_contract" USING btree ("community_id","compound_id","starts_on") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "service_contract_by_company" ON "linli"."service_contract" USING btree ("company_id");