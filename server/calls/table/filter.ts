import { and, eq, gt, gte, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { CallFilter } from '../../../src/contract/call-table.ts';
import { intentionGrades } from '../../../src/contract/intention-grades.ts';
import type { Scope } from '../../../src/contract/rights.ts';
import { inScopes } from '../../api/scopes.ts';
import { dayAfter, startOfDay } from '../../day.ts';
import { atTerm } from '../../screening/terms.ts';
import { pairNumbersIn, searchable } from '../../search-text.ts';
import { calls } from '../../store/calls-schema.ts';
import { reviews } from '../../store/schema.ts';
import { screenings, sentences } from '../../store/screening-schema.ts';

/** Calls that are asked for: those of a filter, of which somebody may see. */
export interface CallsAsked {
  filter: CallFilter;
  scopes: readonly Scope[];
}

/** That a call is let through by a filter, and may be seen. */
export function isAsked({ filter, scopes }: CallsAsked): SQL {
  const { account, task, from, to, level, intention, endedBy, transfer, review } = filter;
  const { connected, talkFrom, talkTo, roundsFrom, roundsTo } = filter;
  const { finding, severity, node, endNode, foundAt, screening, words } = filter;
  const terms = [
    ...(finding === undefined ? [] : [`kind:${finding}`]),
    ...(severity === undefined ? [] : [`severity:${severity}`]),
    ...(node === undefined ? [] : [`node:${node}`]),
    ...(foundAt === undefined ? [] : [atTerm(foundAt, finding)]),
  ];
  return (
    and(
      account === undefined ? undefined : eq(calls.account, account),
      task === undefined ? undefined : eq(calls.task, task),
      from === undefined ? undefined : gte(calls.calledAt, startOfDay(from)),
      to === undefined ? undefined : lt(calls.calledAt, dayAfter(to)),
      level === undefined ? undefined : eq(calls.level, level),
      intention === undefined
        ? undefined
        : eq(calls.intention, intentionGrades.indexOf(intention) + 1),
      endedBy === undefined ? undefined : eq(calls.endedBy, endedBy),
      connected === undefined ? undefined : connectedConditions[connected],
      transfer === undefined ? undefined : transferConditions[transfer],
      talkFrom === undefined ? undefined : gte(calls.talkMs, talkFrom * 1000),
      talkTo === undefined ? undefined : lte(calls.talkMs, talkTo * 1000),
      roundsFrom === undefined ? undefined : gte(calls.rounds, roundsFrom),
      roundsTo === undefined ? undefined : lte(calls.rounds, roundsTo),
      review === undefined ? undefined : reviewConditions[review],
      terms.length === 0 ? undefined : hasTerms(terms),
      endNode === undefined ? undefined : isFound(eq(screenings.endNode, endNode)),
      screening === undefined ? undefined : screeningConditions[screening],
      words === undefined ? undefined : hasWords(searchable(words)),
      inScopes(calls, scopes) ?? undefined,
    ) ?? sql`true`
  );
}

const itsKey = sql`(${calls.account}, ${calls.task}, ${calls.record})`;
const found = sql`select ${screenings.account}, ${screenings.task}, ${screenings.record} from ${screenings}`;

/** That all of it was found when a call was looked through. */
function hasTerms(terms: readonly string[]): SQL {
  return isFound(sql`${screenings.terms} @> ${arrayOf(terms)}::text[]`);
}

/** That what looking through a call gave is so. */
function isFound(condition: SQL): SQL {
  return sql`${itsKey} in (${found} where ${condition})`;
}

/** That words were said, which are folded. */
function hasWords(folded: string): SQL {
  const said = sql`select ${sentences.id} from ${sentences}
    where ${sentences.pairs} @> ${arrayOf(pairNumbersIn(folded))}::integer[]
      and strpos(${sentences.text}, ${folded}) > 0`;
  return isFound(sql`${screenings.sentences} && array(${said})`);
}

function arrayOf(values: readonly (string | number)[]): SQL {
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]`;
}

const connectedConditions = { yes: gt(calls.talkMs, 0), no: eq(calls.talkMs, 0) };

const transferConditions = {
  none: and(isNull(calls.transferredAt), isNull(calls.transferAnsweredAt)),
  asked: and(isNotNull(calls.transferredAt), isNull(calls.transferAnsweredAt)),
  answered: isNotNull(calls.transferAnsweredAt),
  any: or(isNotNull(calls.transferredAt), isNotNull(calls.transferAnsweredAt)),
};

const screeningConditions = {
  screened: isFound(gt(screenings.rules, 0)),
  failed: isFound(eq(screenings.rules, 0)),
  waiting: sql`${calls.talkMs} is distinct from 0 and ${itsKey} not in (${found})`,
};

const itsReviews = sql`select from ${reviews}
  where (${reviews.account}, ${reviews.task}, ${reviews.record})
    = (${calls.account}, ${calls.task}, ${calls.record})`;
const isReviewed = sql`exists (${itsReviews} and ${isNotNull(reviews.submittedAt)})`;
const isBegun = sql`exists (${itsReviews})`;
const reviewConditions = {
  none: sql`not ${isBegun}`,
  draft: sql`${isBegun} and not ${isReviewed}`,
  submitted: isReviewed,
};
