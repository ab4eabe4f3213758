CREATE TABLE "call_extras" (
	"account" text NOT NULL,
	"task" text NOT NULL,
	"record" text NOT NULL,
	"fields" jsonb NOT NULL,
	"rest" jsonb NOT NULL,
	CONSTRAINT "call_extras_account_task_record_pk" PRIMARY KEY("account","task","record")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"account" text NOT NULL,
	"task" text NOT NULL,
	"record" text NOT NULL,
	"sub_account" text,
	"called_at" timestamp (3) with time zone,
	"callee" text,
	"customer_name" text,
	"company" text,
	"operator" text,
	"duration_ms" integer,
	"talk_ms" integer,
	"rounds" integer,
	"score" double precision,
	"level" text,
	"level_color" text,
	"intention" integer,
	"ended_by" text,
	"transferred_at" timestamp (3) with time zone,
	"transfer_answered_at" timestamp (3) with time zone,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"listed_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "calls_account_task_record_pk" PRIMARY KEY("account","task","record")
);
--> statement-breakpoint
CREATE TABLE "list_readings" (
	"account" text NOT NULL,
	"sub_account" text NOT NULL,
	"task" text NOT NULL,
	"next_page" integer,
	"since" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"whole_at" timestamp (3) with time zone,
	"total" integer,
	"failure" text,
	"retry_at" timestamp (3) with time zone,
	CONSTRAINT "list_readings_account_sub_account_task_pk" PRIMARY KEY("account","sub_account","task")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"account" text NOT NULL,
	"sub_account" text NOT NULL,
	"task" text NOT NULL,
	"name" text,
	"remark" text,
	"is_running" boolean,
	"created_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tasks_account_sub_account_task_pk" PRIMARY KEY("account","sub_account","task")
);
--> statement-breakpoint
ALTER TABLE "call_extras" ADD CONSTRAINT "call_extras_account_task_record_calls_account_task_record_fk" FOREIGN KEY ("account","task","record") REFERENCES "public"."calls"("account","task","record") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calls_called" ON "calls" USING btree (coalesce("called_at", '-infinity'::timestamptz),"account","task","record");--> statement-breakpoint
CREATE INDEX "calls_task" ON "calls" USING btree ("account","task",coalesce("called_at", '-infinity'::timestamptz),"record");