CREATE TABLE "queue_draws" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"seed" text NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"drawn_by" text NOT NULL,
	"plan" jsonb NOT NULL,
	"strata" jsonb NOT NULL,
	CONSTRAINT "queue_draws_number" UNIQUE("queue_id","number")
);
--> statement-breakpoint
CREATE TABLE "queue_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue_id" uuid NOT NULL,
	"draw_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"account" text NOT NULL,
	"task" text NOT NULL,
	"record" text NOT NULL,
	"sub_account" text,
	"is_second" boolean NOT NULL,
	"assignee" text,
	"holder" text,
	"held_until" timestamp (3) with time zone,
	"skipped_at" timestamp (3) with time zone,
	"skip_reason" text,
	"done_at" timestamp (3) with time zone,
	"review_id" uuid,
	CONSTRAINT "queue_items_once" UNIQUE("queue_id","account","task","record","is_second")
);
--> statement-breakpoint
CREATE TABLE "queues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "queue_draws" ADD CONSTRAINT "queue_draws_queue_id_queues_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_items" ADD CONSTRAINT "queue_items_queue_id_queues_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_items" ADD CONSTRAINT "queue_items_draw_id_queue_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."queue_draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_items" ADD CONSTRAINT "queue_items_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "queue_items_order" ON "queue_items" USING btree ("queue_id","place","id");--> statement-breakpoint
CREATE INDEX "queue_items_call" ON "queue_items" USING btree ("account","task","record");