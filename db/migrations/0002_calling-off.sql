ALTER TABLE "linli"."activity" ALTER COLUMN "about" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "linli"."message" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "linli"."message" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "linli"."activity" ADD COLUMN "cancelled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "linli"."activity" ADD COLUMN "cancel_reason" text;