/** So many characters put around a common word make no good password: `Password2026!`. */
const mostAround = 5;

let list: Promise<ReadonlySet<string>> | undefined;

/** Read only when somebody chooses a password: it would take its time at every start. */
async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()));
}

/** Whether a password is one of those that are guessed first, or little more than one. */
export async function isCommon(password: string, name: string): Promise<boolean> {
  list ??= readList();
  const common = await list;
  const whole = password.normalize('NFKC').toLowerCase();
  const core = whole.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const isPadded = whole.length - core.length <= mostAround;
  return (
    common.has(whole) ||
    whole.includes(name.toLowerCase()) ||
    new Set(whole).size < 4 ||
    (isPadded && common.has(core))
  );
}
