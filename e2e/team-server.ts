import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { CLIENT, startProvider } from '../server/people/provider/testing.ts';
import type { EngineKind } from '../server/store/testing/templates.ts';
import { findFreePort } from './free-port.ts';
import type { Stores } from './stores.ts';
import { quickStart, startTurnwise, type TurnwiseServer } from './turnwise-server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** How people sign in. */
export type SignIn = 'local' | 'oidc';

/** A Turnwise before the demo platform that people sign in to. */
export interface TeamServer {
  /** Its origin, without a final slash. */
  origin: string;
  /** Runs a command with the server's configuration, as `npm run` does; gives what it prints. */
  run(command: 'user' | 'audit', ...words: string[]): Promise<string>;
  /** Starts it unless it runs. */
  start(): Promise<void>;
  /** Stops it at once. */
  stop(): Promise<void>;
  /** Stops it, and the provider where people sign in. */
  end(): Promise<void>;
}

/** Prepares one with a store of its own; null where this machine does not have the engine. */
export async function prepareTeamServer(
  stores: Stores,
  engine: EngineKind,
  signIn: SignIn,
): Promise<TeamServer | null> {
  const store = await stores.make(engine);
  if (!store) return null;
  const port = Number(findFreePort());
  const origin = `http://127.0.0.1:${port}`;
  const provider = signIn === 'oidc' ? await startProvider(`${origin}/`) : null;
  const variables = {
    AUTH: signIn,
    PUBLIC_URL: origin,
    ...(provider && {
      OIDC_ISSUER: provider.issuer.href,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    }),
  };
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...store, ...variables };
  let server: TurnwiseServer | null = null;
  const stop = async () => {
    await server?.stop();
    server = null;
  };
  return {
    origin,
    run: async (command, ...words) => {
      const args = [quickStart, `dist/server/${command}.js`, ...words];
      return (await run(process.execPath, args, { cwd: root, env })).stdout;
    },
    start: async () => {
      server ??= await startTurnwise({ store, port, signIn: variables });
    },
    stop,
    end: async () => {
      await stop();
      await provider?.stop();
    },
  };
}

/** The link that a command printed, or a page shows. */
export function linkIn(text: string): string {
  const [link] = /http\S+\/invitation#\S+/.exec(text) ?? [];
  if (link === undefined) throw new Error('There is no link of an invitation.');
  return link;
}

export const password = 'four quiet words here';

/** Takes the account that a link invites to, in the browser. */
export async function joinTeam(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await acceptInvitation(page);
}

/** Takes the account on the page of an invitation. */
export async function acceptInvitation(page: Page): Promise<void> {
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeVisible();
}

/** Signs in on the page that asks for it. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Opens a place of the menu of who has signed in. */
export async function openPlace(page: Page, place: string): Promise<void> {
  await page.getByRole('button', { name: /^Account of / }).click();
  await page.getByRole('menuitem', { name: place }).click();
}

/** Adds somebody on the page of people; gives the link that invites them. */
export async function addPerson(page: Page, name: string, role: string): Promise<string> {
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('combobox', { name: 'Role' }).selectOption(role);
  await page.getByRole('button', { name: 'Add a person' }).last().click();
  const person = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  return linkIn((await person.getByRole('status').locator('code').textContent()) ?? '');
}

/** A session that was begun without a browser: its cookie, as requests send it. */
export type Cookie = string;

/** Takes the account that a link invites to, without a browser. */
export async function joinByRequest(link: string): Promise<Cookie> {
  const { origin, hash } = new URL(link);
  return accept(origin, hash.slice(1));
}

async function accept(origin: string, secret: string): Promise<Cookie> {
  const response = await send(`${origin}/api/v1/invitations/acceptance`, 'POST', {
    body: { secret, password },
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Has an administrator add somebody, who joins at once; all without a browser. */
export async function addByRequest(
  origin: string,
  admin: Cookie,
  name: string,
  role: 'reviewer' | 'auditor',
): Promise<Cookie> {
  const person = `${origin}/api/v1/people/${uuidv7()}`;
  const grants = [{ role, account: null, task: null }];
  await send(person, 'PUT', { cookie: admin, body: { name, grants } });
  const invited = await send(`${person}/invitations`, 'POST', { cookie: admin, body: {} });
  const { secret } = await invited.json();
  return accept(origin, secret);
}

interface Sent {
  cookie?: Cookie;
  body: object;
}

async function send(
  url: string,
  method: 'POST' | 'PUT',
  { cookie = '', body }: Sent,
): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  expect(response.ok, `${method} ${url} ${response.status}`).toBe(true);
  return response;
}

/** Has a browser go on with a session that was begun without it. */
export async function carrySession(
  context: BrowserContext,
  origin: string,
  cookie: Cookie,
): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
}
