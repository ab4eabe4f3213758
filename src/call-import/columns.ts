/** What a column can hold of calls. */
export const columnRoles = [
  ...(['address', 'account', 'subAccount', 'task', 'record'] as const),
  ...(['calledAt', 'callee', 'customerName', 'talk', 'level', 'intention'] as const),
];
export type ColumnRole = (typeof columnRoles)[number];

/** What the columns of a table hold; null for what is not imported. */
export interface Columns {
  roles: (ColumnRole | null)[];
  /** Whether the first line names them. */
  hasHeading: boolean;
}

/** As headings name them, without spaces, signs, and what stands in brackets. */
const names: Record<ColumnRole, readonly string[]> = {
  address: [
    ...['地址', '通话地址', '链接', '通话链接', '详情链接', '详情地址', '接口地址', '网址'],
    ...['address', 'calladdress', 'url', 'calldetailsurl', 'link', 'href'],
  ],
  account: ['账户', '账户id', '账号', '账号id', '用户id', 'account', 'accountid', 'userid', 'user'],
  subAccount: [
    ...['子账户', '子账户id', '子账号', '子账号id', '子用户id'],
    ...['subaccount', 'subaccountid', 'subuserid', 'subuser'],
  ],
  task: ['任务', '任务id', '任务编号', '外呼任务id', 'task', 'taskid', 'taskuuid'],
  record: [
    ...['记录', '记录id', '通话id', '通话记录id', '话单id', '通话编号', '记录编号'],
    ...['record', 'recordid', 'callid', 'id', 'uuid', 'recorduuid'],
  ],
  calledAt: [
    ...['拨打时间', '呼叫时间', '通话时间', '外呼时间', '开始时间', '时间'],
    ...['time', 'calledat', 'calltime', 'calldate', 'called', 'date', 'startedat'],
  ],
  callee: [
    ...['号码', '被叫', '被叫号码', '电话', '电话号码', '手机', '手机号', '手机号码', '客户号码'],
    ...['number', 'callee', 'phone', 'phonenumber', 'mobile'],
  ],
  customerName: [
    ...['客户', '客户名', '客户姓名', '客户名称', '姓名', '名字'],
    ...['customer', 'customername', 'name'],
  ],
  talk: [
    ...['通话时长', '通话秒数', '时长', '通话时间秒', '接听时长'],
    ...['talk', 'talktime', 'talkseconds', 'duration', 'seconds', 'bill'],
  ],
  level: ['等级', '客户等级', '评分等级', 'level', 'levelname'],
  intention: ['意向', '意向等级', '客户意向', '意向度', 'intention', 'intent', 'intentionresults'],
};

const roleByName = new Map(
  columnRoles.flatMap((role) => names[role].map((name) => [name, role] as const)),
);

/** What a heading says that its column holds; null where it says nothing that is known. */
export function roleOfHeading(heading: string): ColumnRole | null {
  const name = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s_:*#.-]/g, '');
  return roleByName.get(name) ?? null;
}
