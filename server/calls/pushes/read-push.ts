/** A push as it came: what it holds, and the text of that. */
export interface Push {
  body: unknown;
  text: string;
}

const form = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** Reads a body of whatever type: a form, else JSON, else a text. */
export async function readPush(bytes: Buffer, type: string): Promise<Push> {
  const text = bytes.toString();
  const body = parsed(text) ?? (form.test(type) ? await fieldsOf(bytes, type) : null);
  return body === null ? { body: text, text } : { body, text: JSON.stringify(body) };
}

/** Some send JSON and call it a form. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function fieldsOf(bytes: Buffer, type: string): Promise<Record<string, string> | null> {
  try {
    const headers = { 'content-type': type };
    const fields = await new Response(new Uint8Array(bytes), { headers }).formData();
    const texts = Array.from(fields).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(texts.map(([name, value]) => [name, String(value)]));
  } catch {
    return null;
  }
}
