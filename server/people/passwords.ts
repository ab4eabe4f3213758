import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** What a guess costs: 32 MB of memory, and some 80 ms of a processor of 2024. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const keyBytes = 32;
const saltBytes = 16;

/** What is kept of a password: the cost of a guess, the salt and the key, parted by `$`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await keyOf(password, salt, cost);
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Hashed at the start, so that a name that is none takes as long to refuse as a wrong password. */
const ofNobody = hashPassword(randomBytes(saltBytes).toString('hex'));

/** Whether a password is the one of which this was kept; takes as long where nothing was. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (kept ?? (await ofNobody)).split('$');
  const expected = Buffer.from(key, 'base64');
  const options = { ...cost, N: Number(N), r: Number(r), p: Number(p) };
  const found = await keyOf(password, Buffer.from(salt, 'base64'), options);
  return timingSafeEqual(found, expected) && kept !== null;
}

function keyOf(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
