-- What a community had decided stays decided, as by nobody: who did was not kept.
INSERT INTO "linli"."community_limit" ("community_id", "number", "most_alone", "most_minutes_per_day",
  "most_minutes_per_activity", "most_minutes_by_tap", "caps_from_on", "decided_by", "decided_at")
SELECT "community_id", 1, "most_alone", 480, 480, 120, '2026-11-22', gen_random_uuid(), '2026-11-22T00:00:00Z'
FROM "linli"."release_limit";--> statement-breakpoint
DROP TABLE "linli"."release_limit" CASCADE;
