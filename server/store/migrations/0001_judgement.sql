ALTER TABLE "review_versions" ADD COLUMN "id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "task_name" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "called_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "scorecard_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_draft" ON "reviews" USING btree ("reviewer","account","task","record","scorecard_id") WHERE "reviews"."submitted_at" is null;--> statement-breakpoint
ALTER TABLE "review_versions" ADD CONSTRAINT "review_versions_id" UNIQUE("id");--> statement-breakpoint
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A row of % is never changed.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "scorecard_versions_frozen" BEFORE UPDATE OR DELETE ON "scorecard_versions" FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "review_versions_frozen" BEFORE UPDATE OR DELETE ON "review_versions" FOR EACH ROW WHEN (current_setting('turnwise.erasing', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "audit_entries_frozen" BEFORE UPDATE OR DELETE ON "audit_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
