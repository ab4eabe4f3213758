-- A draft is written every second, and found soon without the letters of its notes: there are few.
CREATE OR REPLACE FUNCTION "review_terms"("reviewer" text, "task" text, "scorecard_id" uuid, "is_fatal" boolean, "is_draft" boolean, "tags" text[], "words" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array['reviewer:' || reviewer, 'task:' || task, 'scorecard:' || scorecard_id, 'fatal:' || is_fatal, 'draft:' || is_draft]
    || array(SELECT 'tag:' || tag FROM unnest(tags) tag)
    || array(
      SELECT unnest(array[letter, pair]) FROM (
        SELECT letter, letter || lead(letter) OVER (ORDER BY place) AS pair
        FROM unnest(string_to_array(words, NULL)) WITH ORDINALITY letters(letter, place)
        WHERE NOT is_draft
      ) pairs
    )
$$;--> statement-breakpoint
REINDEX INDEX "reviews_terms";
