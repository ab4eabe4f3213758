import { apiBase } from './route.ts';
import { type ScorecardDefinition, scorecardDefinition } from './scorecard.ts';
import { type ScorecardIssue, toIssues } from './scorecard-issues.ts';
import { z } from './zod.ts';

/** Where the JSON Schema of scorecard files is published. */
export const scorecardSchemaPath = `${apiBase}/scorecard.schema.json`;

/** A scorecard as a file: its definition, and where its JSON Schema is. */
const scorecardFile = scorecardDefinition.safeExtend({ $schema: z.string().max(2000).optional() });

/** The JSON Schema of a scorecard file. References between questions are checked beyond it. */
export function scorecardJsonSchema() {
  return z.toJSONSchema(scorecardFile, { io: 'input' });
}

/** A scorecard as the text of a file. `origin` is that of the Turnwise which publishes the schema. */
export function writeScorecardFile(definition: ScorecardDefinition, origin: string): string {
  return `${JSON.stringify({ $schema: origin + scorecardSchemaPath, ...definition }, null, 2)}\n`;
}

/** What is in a scorecard file, or what is wrong with it. */
export type ReadScorecard =
  | { definition: ScorecardDefinition; issues: null }
  | { definition: null; issues: ScorecardIssue[] };

/** Reads the text of a scorecard file. Throws a SyntaxError where it is no JSON. */
export function readScorecardFile(text: string): ReadScorecard {
  const { data, error } = scorecardFile.safeParse(JSON.parse(text));
  if (!data) return { definition: null, issues: toIssues(error.issues) };
  const { $schema, ...definition } = data;
  return { definition, issues: null };
}
