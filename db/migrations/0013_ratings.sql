CREATE TABLE "linli"."board_confirmation" (
	"community_id" uuid NOT NULL,
	"confirmation_id" uuid NOT NULL,
	"authority" text NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "board_confirmation_community_id_confirmation_id_pk" PRIMARY KEY("community_id","confirmation_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."company_answer" (
	"community_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"words" text NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "company_answer_community_id_compound_id_provider_id_quarter_pk" PRIMARY KEY("community_id","compound_id","provider_id","quarter")
);
--> statement-breakpoint
CREATE TABLE "linli"."coverage_figure" (
	"community_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"as_of" date NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"covered" integer NOT NULL,
	"compounds" integer NOT NULL,
	"entered_by" uuid NOT NULL,
	CONSTRAINT "coverage_figure_community_id_kind_as_of_entered_at_pk" PRIMARY KEY("community_id","kind","as_of","entered_at")
);
--> statement-breakpoint
CREATE TABLE "linli"."rating_batch" (
	"community_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"edition" integer NOT NULL,
	"shown_on" date NOT NULL,
	"objections_end_on" date NOT NULL,
	"is_provisional" boolean NOT NULL,
	"published_on" date,
	"digest" text,
	"content" text,
	"types" jsonb NOT NULL,
	"corrections" jsonb NOT NULL,
	CONSTRAINT "rating_batch_community_id_quarter_edition_pk" PRIMARY KEY("community_id","quarter","edition")
);
--> statement-breakpoint
CREATE TABLE "linli"."rating_flag" (
	"community_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"reason" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"households" integer NOT NULL,
	"words" text,
	"raised_by" uuid,
	"finding" text,
	"because" text,
	"settled_by" uuid,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "rating_flag_community_id_compound_id_provider_id_quarter_reason_starts_at_pk" PRIMARY KEY("community_id","compound_id","provider_id","quarter","reason","starts_at")
);
--> statement-breakpoint
CREATE TABLE "linli"."rating_line" (
	"community_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"edition" integer NOT NULL,
	"district_id" uuid NOT NULL,
	"line" jsonb NOT NULL,
	"published_on" date,
	CONSTRAINT "rating_line_community_id_compound_id_provider_id_quarter_edition_pk" PRIMARY KEY("community_id","compound_id","provider_id","quarter","edition")
);
--> statement-breakpoint
CREATE TABLE "linli"."rating_sheet" (
	"community_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"since" text NOT NULL,
	"items" jsonb NOT NULL,
	CONSTRAINT "rating_sheet_community_id_version_pk" PRIMARY KEY("community_id","version")
);
--> statement-breakpoint
CREATE TABLE "linli"."rating_view" (
	"community_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"number" integer NOT NULL,
	"score_tenths" integer NOT NULL,
	"votes_from" integer NOT NULL,
	"shown_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rating_view_community_id_compound_id_provider_id_quarter_number_pk" PRIMARY KEY("community_id","compound_id","provider_id","quarter","number")
);
--> statement-breakpoint
CREATE TABLE "linli"."tally" (
	"community_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"item_keys" text[] NOT NULL,
	"sheet_version" integer NOT NULL,
	"counts" integer[] NOT NULL,
	"item_counts" integer[] NOT NULL,
	"changed_doors" uuid[] NOT NULL,
	"noise" integer NOT NULL,
	"views" integer NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "tally_community_id_compound_id_provider_id_quarter_pk" PRIMARY KEY("community_id","compound_id","provider_id","quarter")
);
--> statement-breakpoint
CREATE TABLE "linli"."vote" (
	"community_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"door_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"rating_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"stars" smallint NOT NULL,
	"items" smallint[] NOT NULL,
	"previous_stars" smallint,
	"previous_items" smallint[],
	"rated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vote_community_id_compound_id_provider_id_quarter_door_id_pk" PRIMARY KEY("community_id","compound_id","provider_id","quarter","door_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."vote_version" (
	"community_id" uuid NOT NULL,
	"rating_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"door_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"stars" smallint NOT NULL,
	"items" smallint[] NOT NULL,
	"digest" "bytea" NOT NULL,
	"rated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vote_version_community_id_rating_id_pk" PRIMARY KEY("community_id","rating_id")
);
--> statement-breakpoint
CREATE TABLE "linli"."vote_words" (
	"person_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"compound_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "vote_words_person_id_community_id_compound_id_provider_id_quarter_pk" PRIMARY KEY("person_id","community_id","compound_id","provider_id","quarter")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "board_confirmation_standing" ON "linli"."board_confirmation" USING btree ("community_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "board_confirmation_by_person" ON "linli"."board_confirmation" USING btree ("confirmed_by");--> statement-breakpoint
CREATE INDEX "company_answer_by_person" ON "linli"."company_answer" USING btree ("answered_by");--> statement-breakpoint
CREATE INDEX "coverage_figure_by_person" ON "linli"."coverage_figure" USING btree ("entered_by");--> statement-breakpoint
CREATE INDEX "rating_flag_by_person" ON "linli"."rating_flag" USING btree ("raised_by");--> statement-breakpoint
CREATE INDEX "rating_flag_by_settler" ON "linli"."rating_flag" USING btree ("settled_by");--> statement-breakpoint
CREATE INDEX "rating_line_by_district" ON "linli"."rating_line" USING btree ("district_id","quarter","edition");--> statement-breakpoint
CREATE INDEX "tally_running" ON "linli"."tally" USING btree ("quarter") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "vote_by_person" ON "linli"."vote" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "vote_version_by_time" ON "linli"."vote_version" USING btree ("community_id","compound_id","provider_id","quarter","rated_at");--> statement-breakpoint
CREATE INDEX "vote_version_by_person" ON "linli"."vote_version" USING btree ("person_id");