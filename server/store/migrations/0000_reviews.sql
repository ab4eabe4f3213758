CREATE TABLE "audit_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "call_copies" (
	"sha256" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"task" text NOT NULL,
	"record" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"body" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid NOT NULL,
	"text" text NOT NULL,
	"severity" text NOT NULL,
	"tags" text[] NOT NULL,
	"question_id" text,
	"anchor" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_versions" (
	"review_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"content" jsonb NOT NULL,
	CONSTRAINT "review_versions_review_id_number_pk" PRIMARY KEY("review_id","number")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"task" text NOT NULL,
	"record" text NOT NULL,
	"sub_account" text,
	"scorecard_version_id" uuid NOT NULL,
	"reviewer" text NOT NULL,
	"call_copy" text,
	"revision" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"answers" jsonb NOT NULL,
	"heard" jsonb NOT NULL,
	"heard_ms" integer NOT NULL,
	"recording_ms" integer,
	"score" double precision,
	"score_without_fatal" double precision,
	"is_fatal" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scorecard_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scorecard_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "scorecard_versions_number" UNIQUE("scorecard_id","number")
);
--> statement-breakpoint
CREATE TABLE "scorecards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_versions" ADD CONSTRAINT "review_versions_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_scorecard_version_id_scorecard_versions_id_fk" FOREIGN KEY ("scorecard_version_id") REFERENCES "public"."scorecard_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_call_copy_call_copies_sha256_fk" FOREIGN KEY ("call_copy") REFERENCES "public"."call_copies"("sha256") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecard_versions" ADD CONSTRAINT "scorecard_versions_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_copies_taken" ON "call_copies" USING btree ("taken_at");--> statement-breakpoint
CREATE INDEX "notes_review" ON "notes" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "notes_tags" ON "notes" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "reviews_call" ON "reviews" USING btree ("account","task","record");--> statement-breakpoint
CREATE INDEX "reviews_submitted" ON "reviews" USING btree ("submitted_at","id");--> statement-breakpoint
CREATE INDEX "reviews_version" ON "reviews" USING btree ("scorecard_version_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "reviews_reviewer" ON "reviews" USING btree ("reviewer","submitted_at","id");--> statement-breakpoint
CREATE INDEX "reviews_score" ON "reviews" USING btree ("score","id");--> statement-breakpoint
CREATE UNIQUE INDEX "scorecard_versions_draft" ON "scorecard_versions" USING btree ("scorecard_id") WHERE "scorecard_versions"."published_at" is null;