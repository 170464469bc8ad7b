CREATE TABLE "linli"."activity_fence" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"radius_metres" integer NOT NULL,
	CONSTRAINT "activity_fence_community_id_activity_id_pk" PRIMARY KEY("community_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."card_sheet" (
	"community_id" uuid NOT NULL,
	"key_digest" "bytea" NOT NULL,
	"card_id" uuid NOT NULL,
	"code" "bytea" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "card_sheet_community_id_key_digest_pk" PRIMARY KEY("community_id","key_digest")
);
--> statement-breakpoint
CREATE TABLE "linli"."dispute" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"remark" text,
	"disputed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_community_id_activity_id_check_in_id_pk" PRIMARY KEY("community_id","activity_id","check_in_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."dispute_answer" (
	"community_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"is_upheld" boolean NOT NULL,
	"sentence" text NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_answer_community_id_dispute_id_pk" PRIMARY KEY("community_id","dispute_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."dispute_overdue" (
	"community_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_overdue_community_id_dispute_id_pk" PRIMARY KEY("community_id","dispute_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."fence_word" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"word" text NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "fence_word_community_id_activity_id_check_in_id_pk" PRIMARY KEY("community_id","activity_id","check_in_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."member_scan" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"scanned_by" uuid NOT NULL,
	"card_id" uuid,
	CONSTRAINT "member_scan_community_id_activity_id_check_in_id_pk" PRIMARY KEY("community_id","activity_id","check_in_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."paper_card" (
	"community_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"code_digest" "bytea" NOT NULL,
	"name" text NOT NULL,
	"unit" text,
	"has_phone" boolean NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_because" text,
	CONSTRAINT "paper_card_community_id_card_id_pk" PRIMARY KEY("community_id","card_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."roster_tick" (
	"community_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"ticked_by" uuid NOT NULL,
	"ticked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roster_tick_community_id_activity_id_check_in_id_pk" PRIMARY KEY("community_id","activity_id","check_in_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "dispute_by_id" ON "linli"."dispute" USING btree ("community_id","dispute_id");--> statement-breakpoint
CREATE INDEX "dispute_by_person" ON "linli"."dispute" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "dispute_by_time" ON "linli"."dispute" USING btree ("community_id","disputed_at");--> statement-breakpoint
CREATE INDEX "dispute_answer_by_answerer" ON "linli"."dispute_answer" USING btree ("answered_by");--> statement-breakpoint
CREATE INDEX "member_scan_by_scanner" ON "linli"."member_scan" USING btree ("scanned_by");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_card_by_code" ON "linli"."paper_card" USING btree ("community_id","code_digest");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_card_standing" ON "linli"."paper_card" USING btree ("community_id","person_id") WHERE "linli"."paper_card"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "paper_card_by_person" ON "linli"."paper_card" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "paper_card_by_issuer" ON "linli"."paper_card" USING btree ("issued_by");--> statement-breakpoint
CREATE INDEX "roster_tick_by_ticker" ON "linli"."roster_tick" USING btree ("ticked_by");