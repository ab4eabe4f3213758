/** The platform's envelope for an error. */
export interface ErrorEnvelope {
  code: number;
  status: 'error';
  message: string;
  data: [];
}

function documentedError(code: number, message: string): ErrorEnvelope {
  return { code, status: 'error', message, data: [] };
}

/** The three documented errors; they arrive with HTTP 200. */
export const noSuchTask = documentedError(5002, '任务不存在');
export const noSuchAccount = documentedError(1002, '【user】参数错误,未找到对应云节点');
export const noSuchRecord = documentedError(5005, '该任务下的该通通话记录不存在');

/** An error that HTTP knows too, in the same envelope. */
export function errorAnswer(status: 401 | 403 | 404 | 422, message: string): Response {
  return Response.json(documentedError(status, message), { status });
}
