import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client, type QueryResult } from 'pg';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);
/** Where Debian keeps the programs of each version. */
const debianFolder = '/usr/lib/postgresql';

/** A PostgreSQL server for tests alone. */
export interface PostgresServer {
  /** The address of its database `postgres`. */
  url: string;
  /** Stops it as a crash would; {@link resume} starts it again, with its data. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/** The folder with the programs of the newest PostgreSQL on this machine; null without one. */
function programsFolder(): string | null {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const [newest] = versions.sort((a, b) => Number(b) - Number(a));
  if (newest !== undefined) return join(debianFolder, newest, 'bin');
  const onPath = (process.env.PATH ?? '').split(':');
  return onPath.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to run as root: then it runs as Debian's user for it. */
function ownUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a server of its own; null where its programs are not on this machine. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const programs = programsFolder();
  if (programs === null) return null;
  const user = ownUser();
  const folder = await temporaryFolder('turnwise-postgres-');
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const program = (name: string, ...args: string[]) =>
    run(join(programs, name), args, { cwd: folder, ...user });
  await program(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  );
  const port = await freePort();
  // The computer's own crash is no case here, so that nothing needs to wait for the disk.
  const options = `-p ${port} -c fsync=off -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  const control = (...args: string[]) => program('pg_ctl', '-D', data, '-w', ...args);
  const resume = async () => {
    await control('-l', join(folder, 'log'), '-o', options, 'start');
  };
  const halt = async () => {
    await control('-m', 'immediate', 'stop');
  };
  await resume();
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    halt,
    resume,
    stop: async () => {
      await halt();
      await rm(folder, { recursive: true });
    },
  };
}

/** Makes a database on a server as a copy of another one, which nobody may use meanwhile; its URL. */
export async function createDatabase(server: string, name: string, template: string) {
  await onServer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(server: string, name: string): Promise<void> {
  await onServer(server, `drop database ${name} with (force)`);
}

/** Drops all databases whose names begin alike. */
export async function dropDatabases(server: string, beginning: string): Promise<void> {
  const { rows } = await onServer(server, 'select datname as name from pg_database');
  const names = rows.map(({ name }) => String(name)).filter((name) => name.startsWith(beginning));
  for (const name of names) await dropDatabase(server, name);
}

async function onServer(connectionString: string, statement: string): Promise<QueryResult> {
  const client = new Client({ connectionString });
  await client.connect();
  const result = await client.query(statement);
  await client.end();
  return result;
}
