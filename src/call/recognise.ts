import type { CallRef } from './types.ts';

/** What a pasted text says of a call; ids that it does not hold are absent. */
export interface RecognisedRef extends Partial<CallRef> {
  /** `path`: an API path, a page address or a request example. `ids`: bare ids in order. */
  form: 'path' | 'ids';
}

const pathForm = /(?:\/?user\/([^/\s?#"']+)\/)?task\/([^/\s?#"']+)\/detail\/([^/\s?#"']+)/;
const subUserForm = /sub_user_id["']?\s*[=:]\s*["']?(?!null\b)([^\s"'&,#}]+)/;
const idForm = /^[\w.-]{1,128}$/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isId(text: string): boolean {
  return idForm.test(text) && text !== '.' && text !== '..';
}

function fromIds(text: string): RecognisedRef | null {
  const ids = text.split(/[\s,;，、|/]+/).filter(Boolean);
  if (ids.length < 3 || ids.length > 4 || !ids.every(isId)) return null;
  const [userId = '', taskId = '', recordId = '', subUserId] = ids;
  return { form: 'ids', userId, taskId, recordId, ...(subUserId && { subUserId }) };
}

/**
 * Finds a call in a pasted text: a platform API path (also of the old form without an account), a
 * page address, a request example with or without its `sub_user_id`, or three or four bare ids in
 * the order account, task, record, sub-account. Null when there is none.
 */
export function recogniseCall(text: string): RecognisedRef | null {
  const path = pathForm.exec(text);
  if (!path) return fromIds(text.trim());
  const [, userId, taskId = '', recordId = ''] = path;
  const subUserId = subUserForm.exec(text)?.[1];
  return {
    form: 'path',
    ...(userId && { userId: decoded(userId) }),
    taskId: decoded(taskId),
    recordId: decoded(recordId),
    ...(subUserId && { subUserId: decoded(subUserId) }),
  };
}

/** What is wrong with a typed id; null when it is possible. */
export function idFault(id: string): 'empty' | 'characters' | null {
  if (id === '') return 'empty';
  return isId(id) ? null : 'characters';
}
