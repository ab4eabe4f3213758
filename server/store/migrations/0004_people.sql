CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"account" text,
	"task" text,
	CONSTRAINT "grants_once" UNIQUE NULLS NOT DISTINCT("person_id","role","account","task")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pending_sign_ins" (
	"hash" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" text NOT NULL,
	"return_to" text NOT NULL,
	"invitation" text,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"password" text,
	"issuer" text,
	"subject" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"revision" integer NOT NULL,
	CONSTRAINT "people_subject" UNIQUE("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"device" text NOT NULL,
	"provider_session" text,
	CONSTRAINT "sessions_hash" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "audit_entries" ALTER COLUMN "id" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "account" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "task" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "record" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "people_name" ON "people" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("actor","id");--> statement-breakpoint
CREATE INDEX "audit_entries_action" ON "audit_entries" USING btree ("action","id");--> statement-breakpoint
CREATE INDEX "audit_entries_call" ON "audit_entries" USING btree ("account","task","record","id");--> statement-breakpoint
-- The hash of an entry covers all that it says and the hash of the entry before.
CREATE OR REPLACE FUNCTION "audit_hash"("previous" text, "entry" audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    previous, entry.id, (extract(epoch FROM entry.at) * 1000)::bigint, entry.actor, entry.action,
    entry.subject, entry.account, entry.task, entry.record, entry.detail
  )::text, 'UTF8')), 'hex')
$$;--> statement-breakpoint
-- Entries follow each other without a gap: each waits for the transaction that wrote the one before.
-- A restored entry has its hash, and keeps it with its number.
CREATE OR REPLACE FUNCTION "audit_append"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  latest record;
BEGIN
  IF NEW.hash <> '' THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(88769474);
  SELECT id, hash INTO latest FROM audit_entries ORDER BY id DESC LIMIT 1;
  NEW.id := coalesce(latest.id, 0) + 1;
  NEW.hash := audit_hash(coalesce(latest.hash, ''), NEW);
  RETURN NEW;
END $$;--> statement-breakpoint
ALTER TABLE "audit_entries" DISABLE TRIGGER "audit_entries_frozen";--> statement-breakpoint
DO $$
DECLARE
  entry audit_entries;
  previous text := '';
  place bigint := 0;
BEGIN
  FOR entry IN SELECT * FROM audit_entries ORDER BY id LOOP
    place := place + 1;
    UPDATE audit_entries SET id = place WHERE id = entry.id;
    entry.id := place;
    previous := audit_hash(previous, entry);
    UPDATE audit_entries SET hash = previous WHERE id = place;
  END LOOP;
END $$;--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE TRIGGER "audit_entries_frozen";--> statement-breakpoint
CREATE TRIGGER "audit_entries_append" BEFORE INSERT ON "audit_entries" FOR EACH ROW EXECUTE FUNCTION "audit_append"();--> statement-breakpoint
CREATE TRIGGER "audit_entries_whole" BEFORE TRUNCATE ON "audit_entries" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- What notes are found by has its numbers masked: to search must not tell them. Of earlier notes, whatever may
-- be a number is hidden, in digits of any kind; they are masked finely when they are saved again.
UPDATE "reviews" SET "words" = regexp_replace("words", '[0-9０-９〇零幺一二两三四五六七八九]([- －]?[0-9０-９〇零幺一二两三四五六七八九]){6,}', '****', 'g');
