import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { grant as grantSchema } from '../src/contract/grant.ts';
import type { Grant } from '../src/contract/rights.ts';
import { roles } from '../src/contract/rights.ts';
import { personName } from '../src/contract/session.ts';
import { thisComputer } from './api/access.ts';
import { record } from './audit/record.ts';
import { ConfigError, originOf, type ServerConfig } from './config.ts';
import { addInvitation, linkOf } from './people/invitations.ts';
import { addPerson, findPersonByName, setGrants } from './people/queries.ts';
import { adoptReviews } from './reviews/queries.ts';
import { runCommand } from './store/command.ts';
import { bringUpToDate } from './store/copies.ts';
import type { Database } from './store/database.ts';

const usage = `npm run user -- add NAME --role ${roles.join('|')} [--account ID [--task ID]], npm run user -- invite NAME, or npm run user -- adopt NAME`;

type Task = { name: string } & ({ command: 'add'; grant: Grant } | { command: 'invite' | 'adopt' });

function taskOf(words: string[]): Task {
  const option = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      ...{ args: words, allowPositionals: true },
      options: { role: option, account: option, task: option },
    });
    const [command, given, ...rest] = positionals;
    const name = personName.safeParse(given);
    if (!name.success || rest.length > 0) throw new ConfigError(usage);
    if (command === 'invite' || command === 'adopt') return { command, name: name.data };
    if (command !== 'add') throw new ConfigError(usage);
    const { role, account = null, task = null } = values;
    return { command, name: name.data, grant: grantSchema.parse({ role, account, task }) };
  } catch {
    throw new ConfigError(usage);
  }
}

const actor = 'command-line';

async function add(tx: Database, name: string, grant: Grant, now: Date): Promise<string> {
  const id = uuidv7();
  if (!(await addPerson(tx, { id, name }, now))) {
    throw new ConfigError(
      `user: ${name} is there already; npm run user -- invite NAME makes a link.`,
    );
  }
  await setGrants(tx, id, [grant]);
  const detail = { name, grants: [grant] };
  await record(tx, { at: now, actor, action: 'add-person', subject: id, detail });
  return id;
}

async function find(tx: Database, name: string): Promise<string> {
  const person = await findPersonByName(tx, name);
  if (!person) throw new ConfigError(`user: nobody is called ${name}.`);
  return person.id;
}

function invite(db: Database, task: Task, config: ServerConfig): Promise<string> {
  const { name } = task;
  return db.transaction(async (tx) => {
    const now = new Date();
    const id = task.command === 'add' ? await add(tx, name, task.grant, now) : await find(tx, name);
    const invitation = await addInvitation(tx, id, now);
    await record(tx, { at: now, actor, action: 'invite-person', subject: id });
    return `user: ${name} joins by this link, good once and for a day:\n${linkOf(originOf(config), invitation)}`;
  });
}

/** Gives somebody the reviews that were made on this computer before people signed in. */
function adopt(db: Database, name: string): Promise<string> {
  return db.transaction(async (tx) => {
    const id = await find(tx, name);
    const count = await adoptReviews(tx, { from: thisComputer.id, to: id });
    const deed = { action: 'adopt-reviews', subject: id, detail: { count } } as const;
    await record(tx, { ...deed, at: new Date(), actor });
    return `user: ${count} reviews of this computer are ${name}’s now`;
  });
}

await runCommand(taskOf, async (engine, task, config) => {
  await bringUpToDate(engine, config.store.dataDir);
  const { db } = engine;
  return task.command === 'adopt' ? adopt(db, task.name) : invite(db, task, config);
});
