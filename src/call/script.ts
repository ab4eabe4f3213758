/** The script's own settings (`task.group`). */
export interface ScriptSettings {
  id: string | null;
  name: string | null;
  userId: string | null;
  categoryId: string | null;
  debug: boolean | null;
  deletedAt: number | null;
  createdAt: number | null;
  updatedAt: number | null;
  linkWordGroupId: string | null;
  tagSceneId: string | null;
  exclusiveAsr: string | null;
  exclusiveTts: string | null;
  priorityMatching: boolean | null;
  isTop: boolean | null;
  nlpThreshold: number | null;
  orderMatching: boolean | null;
  sort: number | null;
  usable: boolean | null;
  inner: boolean | null;
  isSync: boolean | null;
  speed: number | null;
  volume: number | null;
  isLock: boolean | null;
  default: boolean | null;
}

/** A script node. `wait` and `playMs` are ms; `blockAsr` is −1, 0 or ms. */
export interface Utterance {
  id: string | null;
  name: string | null;
  description: string | null;
  groupId: string | null;
  userId: string | null;
  contextId: string | null;
  priority: number | null;
  action: string | null;
  actionStr: string | null;
  wordClass: string | null;
  wordClassStr: string | null;
  wait: number | null;
  retry: number | null;
  maxRetry: number | null;
  score: number | null;
  playMs: number | null;
  enquire: boolean | null;
  identifyType: number | null;
  isNode: boolean | null;
  nodeLabelId: string | null;
  rootWordClass: string | null;
  depth: number | null;
  deletedAt: number | null;
  createdAt: number | null;
  updatedAt: number | null;
  backgroundFileId: string | null;
  recordNextText: string | null;
  blockAsr: number | null;
  isRegular: boolean | null;
  top: number | null;
  left: number | null;
  hide: boolean | null;
  allowKeywordInterrupt: boolean | null;
  breakCategoryId: string | null;
  bridgeGroupId: string | null;
  isJumpBack: boolean | null;
  jumpBackThreshold: number | null;
  actionNormalId: string | null;
  isBlacklisted: boolean | null;
  blacklistGroupId: string | null;
  collectType: number | null;
  matchType: number | null;
}

/** The task's script: its settings, and its main flow in `priority` order. */
export interface Script {
  settings: ScriptSettings | null;
  utterances: Utterance[];
}
