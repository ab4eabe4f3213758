ALTER TABLE "reviews" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "words" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "reviews" SET
  "tags" = coalesce((SELECT array_agg(DISTINCT "tag") FROM "notes", unnest("notes"."tags") "tag" WHERE "review_id" = "reviews"."id"), '{}'),
  "words" = coalesce((SELECT string_agg(lower(normalize(btrim(regexp_replace("text", '\s+', ' ', 'g')), NFKC)), E'\n' ORDER BY "id") FROM "notes" WHERE "review_id" = "reviews"."id"), '');--> statement-breakpoint
CREATE OR REPLACE FUNCTION "review_terms"("reviewer" text, "task" text, "scorecard_id" uuid, "is_fatal" boolean, "is_draft" boolean, "tags" text[], "words" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array['reviewer:' || reviewer, 'task:' || task, 'scorecard:' || scorecard_id, 'fatal:' || is_fatal, 'draft:' || is_draft]
    || array(SELECT 'tag:' || tag FROM unnest(tags) tag)
    || array(
      SELECT unnest(array[letter, pair]) FROM (
        SELECT letter, letter || lead(letter) OVER (ORDER BY place) AS pair
        FROM unnest(string_to_array(words, NULL)) WITH ORDINALITY letters(letter, place)
      ) pairs
    )
$$;--> statement-breakpoint
CREATE INDEX "reviews_task" ON "reviews" USING btree ("task","submitted_at","id");--> statement-breakpoint
CREATE INDEX "reviews_scorecard" ON "reviews" USING btree ("scorecard_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "reviews_reviewer_score" ON "reviews" USING btree ("reviewer","score","id");--> statement-breakpoint
CREATE INDEX "reviews_task_score" ON "reviews" USING btree ("task","score","id");--> statement-breakpoint
CREATE INDEX "reviews_scorecard_score" ON "reviews" USING btree ("scorecard_id","score","id");--> statement-breakpoint
CREATE INDEX "reviews_terms" ON "reviews" USING gin (review_terms("reviewer", "task", "scorecard_id", "is_fatal", ("submitted_at" is null), "tags", "words")) WITH (fastupdate=false);