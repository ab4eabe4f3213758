import { idFault, recogniseCall } from '../../../src/call/recognise.ts';
import type { CallIds } from '../../gateway/call-details-url.ts';

type Role = keyof CallIds;
const roles = ['account', 'task', 'record'] as const;

/** How a value is told to be an id, the surest first. */
const signs = ['id', 'link', 'bare', 'name'] as const;
type Sign = (typeof signs)[number];

/** What may be an id; of several, the outermost counts, and of those the surest. */
interface Candidate {
  id: string;
  rank: number;
}

/** Names of fields without their signs: those that say whose id they hold. */
const roleOfId: ReadonlyMap<string, Role> = new Map([
  ...fields('account', ['userid', 'useruuid', 'accountid', 'uid']),
  ...fields('subAccount', ['subuserid', 'subaccountid']),
  ...fields('task', ['taskid', 'taskuuid']),
  ...fields('record', ['recordid', 'recorduuid', 'detailid']),
]);
/** Those that may hold an id, or a name. */
const roleOfName: ReadonlyMap<string, Role> = new Map([
  ...fields('account', ['user', 'account']),
  ...fields('subAccount', ['subuser', 'subaccount']),
  ...fields('task', ['task']),
  ...fields('record', ['record']),
]);
const bareIds: ReadonlySet<string> = new Set(['id', 'uuid']);
/** What a bare id is of, by the field that holds its object; at the top, of the call. */
const roleOfHolder: ReadonlyMap<string, Role> = new Map([
  ...fields('account', ['user', 'account']),
  ...fields('task', ['task']),
  ...fields('record', ['', 'record', 'call', 'cdr', 'data', 'info', 'detail', 'body', 'payload']),
]);

/** As much of a body is looked through. */
const [mostValues, mostCalls] = [5_000, 100];

/**
 * The calls that a push of unknown shape names, by their ids or by an address; a list has several. One of
 * which an id is missing is none.
 */
export function findPushedCalls(body: unknown): CallIds[] {
  const items = Array.isArray(body) ? body.slice(0, mostCalls) : [body];
  const calls = items.flatMap((item) => findCall(item) ?? []);
  const byKey = new Map(calls.map((call) => [JSON.stringify(Object.values(call)), call]));
  return [...byKey.values()];
}

function findCall(item: unknown): CallIds | null {
  const found = new Map<Role, Candidate>();
  const keep = (role: Role | undefined, value: unknown, depth: number, sign: Sign) => {
    const [id, rank] = [idOf(value), depth * signs.length + signs.indexOf(sign)];
    const before = role && found.get(role);
    if (role && id && (!before || rank < before.rank)) found.set(role, { id, rank });
  };
  for (const { holder, name, value, depth } of valuesOf(item)) {
    const field = plainName(name);
    keep(roleOfId.get(field), value, depth, 'id');
    keep(roleOfName.get(field), value, depth, 'name');
    if (bareIds.has(field)) keep(roleOfHolder.get(plainName(holder)), value, depth, 'bare');
    const linked = typeof value === 'string' ? recogniseCall(value) : null;
    if (linked?.form !== 'path') continue;
    keep('account', linked.userId, depth, 'link');
    keep('task', linked.taskId, depth, 'link');
    keep('record', linked.recordId, depth, 'link');
    keep('subAccount', linked.subUserId, depth, 'link');
  }
  const [account, task, record] = roles.map((role) => found.get(role)?.id);
  const subAccount = found.get('subAccount')?.id;
  if (!account || !task || !record) return null;
  return { account, task, record, ...(subAccount && { subAccount }) };
}

interface Value {
  /** The field whose object it is in; empty at the top. */
  holder: string;
  name: string;
  value: unknown;
  depth: number;
}

/** All values of a body, the outermost first. JSON within a text is looked into too. */
function* valuesOf(body: unknown): Generator<Value> {
  const waiting: Value[] = [{ holder: '', name: '', value: body, depth: 0 }];
  for (let at = 0; at < waiting.length && at < mostValues; at++) {
    const given = waiting[at];
    if (!given) return;
    const value = expanded(given.value);
    yield { ...given, value };
    if (typeof value !== 'object' || value === null) continue;
    // What is in a list is of the field that holds the list.
    const isList = Array.isArray(value);
    for (const [name, inner] of Object.entries(value)) {
      waiting.push({
        holder: isList ? given.holder : given.name,
        name: isList ? given.name : name,
        value: inner,
        depth: given.depth + 1,
      });
    }
  }
}

function expanded(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'number' ? String(value) : value;
  return typeof id === 'string' && idFault(id) === null ? id : undefined;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[_.\s-]/g, '');
}

function fields(role: Role, names: readonly string[]): [string, Role][] {
  return names.map((name) => [name, role]);
}
