CREATE TABLE "screening_claims" (
	"account" text NOT NULL,
	"task" text NOT NULL,
	"record" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "screening_claims_account_task_record_pk" PRIMARY KEY("account","task","record")
);
--> statement-breakpoint
CREATE TABLE "screening_pauses" (
	"account" text NOT NULL,
	"task" text NOT NULL,
	"paused_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "screening_pauses_account_task_pk" PRIMARY KEY("account","task")
);
--> statement-breakpoint
CREATE TABLE "screenings" (
	"account" text NOT NULL,
	"task" text NOT NULL,
	"record" text NOT NULL,
	"rules" integer NOT NULL,
	"screened_at" timestamp (3) with time zone NOT NULL,
	"failure" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"serious" integer DEFAULT 0 NOT NULL,
	"warning" integer DEFAULT 0 NOT NULL,
	"notice" integer DEFAULT 0 NOT NULL,
	"coverage" real,
	"median_response_ms" integer,
	"end_node" text,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"terms" text[] DEFAULT '{}' NOT NULL,
	"sentences" integer[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "screenings_account_task_record_pk" PRIMARY KEY("account","task","record")
);
--> statement-breakpoint
CREATE TABLE "script_nodes" (
	"account" text NOT NULL,
	"task" text NOT NULL,
	"name" text NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "script_nodes_account_task_name_pk" PRIMARY KEY("account","task","name")
);
--> statement-breakpoint
CREATE TABLE "sentences" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sentences_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"hash" uuid NOT NULL,
	"text" text NOT NULL,
	"pairs" integer[] NOT NULL,
	CONSTRAINT "sentences_hash" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_account_task_record_calls_account_task_record_fk" FOREIGN KEY ("account","task","record") REFERENCES "public"."calls"("account","task","record") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "screenings_terms" ON "screenings" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "screenings_sentences" ON "screenings" USING gin ("sentences");--> statement-breakpoint
CREATE INDEX "sentences_pairs" ON "sentences" USING gin ("pairs");