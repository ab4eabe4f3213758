/** The account, task, record and sub account that the document's request example names. */
export const accountId = '4d99d91c-f5d9-49da-88da-758977cc58a9';
export const taskId = '287e19c4-1966-49d6-8f02-b53ef11c0a55';
export const exampleRecordId = '50971322-2e84-4701-836c-fd1181306885';
export const subAccountId = '1f221144-630e-4d8e-a85e-d781e797cb96';
