import {
  type Question,
  type ScorecardDefinition,
  scorecardDefinition,
} from '../../src/contract/scorecard.ts';
import type { Database } from '../store/database.ts';
import { scorecards, scorecardVersions } from '../store/schema.ts';

type Words = { 'zh-CN': string; en: string };
const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

const usual = { weight: 1, isRequired: true, mayNotApply: false, isCritical: false };
type Rest = Partial<Question>;

function yesNo(id: string, text: Words, guidance: Words, rest: Rest = {}) {
  return { ...usual, id, text, guidance, kind: 'yes-no', points: 1, good: 'yes', ...rest };
}

function scale(id: string, text: Words, guidance: Words, rest: Rest = {}) {
  return { ...usual, id, text, guidance, kind: 'scale', from: 1, to: 5, ...rest };
}

const opening = {
  ...usual,
  kind: 'single',
  id: 'opening',
  text: words('开场说明身份和来意', 'Says who calls and why'),
  guidance: words(
    '第一轮就说清公司和打电话的原因，不让客户猜。',
    'The company and the reason for the call come in the first turn.',
  ),
  options: [
    { id: 'yes', text: words('是', 'Yes'), points: 2, isFatal: false },
    { id: 'partly', text: words('部分', 'Partly'), points: 1, isFatal: false },
    { id: 'no', text: words('否', 'No'), points: 0, isFatal: false },
  ],
};

const honest = yesNo(
  'honest',
  words('没有误导或虚假承诺', 'Misleads nobody, promises nothing false'),
  words(
    '冒充官方、夸大优惠、隐瞒费用都算误导；答“否”整通不合格。',
    'Posing as an authority, overstated offers and hidden costs mislead; No fails the whole call.',
  ),
  { isCritical: true },
);

const understood = scale(
  'understood',
  words('听懂客户', 'Understands the customer'),
  words(
    '1 答非所问；3 听懂大意；5 每句都接得上。',
    '1 talks past the customer; 3 gets the gist; 5 follows every sentence.',
  ),
);

const riskSaid = yesNo(
  'risk-said',
  words(
    '客户提到投诉、报警或拒绝再来电',
    'The customer speaks of a complaint, the police or no more calls',
  ),
  words('只记录，不计分。', 'For the record; it earns no points.'),
  {
    points: 0,
    binding: { fact: 'finding', finding: 'risk-word', whenSo: 'yes', whenNot: 'no' },
  } as Rest,
);

const riskHandled = yesNo(
  'risk-handled',
  words('对此致歉并停止推销', 'Apologises and stops selling'),
  words(
    '道歉、答应不再来电、不再继续话术，三点齐全才答“是”。',
    'Yes only where it apologises, promises no further call and leaves the script.',
  ),
  { weight: 2, dependsOn: { question: 'risk-said', options: ['yes'] } },
);

const outcome = yesNo(
  'outcome',
  words('意向与通话内容相符', 'The intention fits what was said'),
  words('对照页面顶部的意向等级。', 'Compare with the grade at the top of the page.'),
);

const rootCauses = ['script', 'recognition', 'speech', 'transfer', 'agent', 'data'];

const full = scorecardDefinition.parse({
  title: words('AI 外呼质检', 'AI outbound call'),
  passMark: 80,
  heardShare: 0.3,
  rootCauses,
  sections: [
    {
      id: 'opening-section',
      title: words('开场', 'Opening'),
      weight: 2,
      questions: [
        opening,
        yesNo(
          'names',
          words('称呼正确，没有读出变量名', 'Names are right, no variable is read out'),
          words(
            '“{$name}”“某某先生”一类算错。',
            '“{$name}” or a placeholder in place of a name is wrong.',
          ),
          {
            binding: {
              fact: 'finding',
              finding: 'unfilled-variable',
              whenSo: 'no',
              whenNot: 'yes',
            },
          } as Rest,
        ),
      ],
    },
    {
      id: 'compliance',
      title: words('合规', 'Compliance'),
      weight: 3,
      questions: [
        honest,
        yesNo(
          'privacy',
          words('没有念出完整的证件号', 'No identity number is spoken in full'),
          words(
            '机器人、坐席或客户念出都算。',
            'Whoever says it: the robot, the agent or the customer.',
          ),
          {
            weight: 2,
            binding: { fact: 'finding', finding: 'id-card', whenSo: 'no', whenNot: 'yes' },
          } as Rest,
        ),
        riskSaid,
        riskHandled,
      ],
    },
    {
      id: 'conversation',
      title: words('对话', 'Conversation'),
      weight: 3,
      questions: [
        understood,
        yesNo(
          'prompt',
          words('应答及时', 'Answers promptly'),
          words('应答时间的中位数不超过 1.5 秒。', 'The median answer takes 1.5 seconds at most.'),
          {
            binding: {
              ...{ fact: 'figure', figure: 'median-response-ms', most: 1500 },
              ...{ whenSo: 'yes', whenNot: 'no' },
            },
          } as Rest,
        ),
        scale(
          'objections',
          words('异议处理', 'Handles objections'),
          words(
            '1 重复话术；3 有回应；5 说到客户的顾虑上。',
            '1 repeats the script; 3 responds; 5 meets the concern.',
          ),
          { mayNotApply: true },
        ),
        yesNo(
          'script',
          words('主流程走过六成以上', 'Speaks at least 60 % of the main flow'),
          words('客户早早挂断的，选不适用。', 'Not applicable where the customer hangs up early.'),
          {
            mayNotApply: true,
            binding: {
              ...{ fact: 'figure', figure: 'coverage', least: 0.6 },
              ...{ whenSo: 'yes', whenNot: 'no' },
            },
          } as Rest,
        ),
      ],
    },
    {
      id: 'ending',
      title: words('转接与结束', 'Transfer and ending'),
      weight: 2,
      questions: [
        {
          ...usual,
          kind: 'single',
          id: 'transfer',
          text: words('转人工的时机', 'When it hands over'),
          guidance: words(
            '没有转、也不需要转的，选不适用。',
            'Not applicable where there was no transfer and none was needed.',
          ),
          mayNotApply: true,
          options: [
            { id: 'right', text: words('恰当', 'Right'), points: 2, isFatal: false },
            { id: 'late', text: words('太晚', 'Late'), points: 1, isFatal: false },
            { id: 'wrong', text: words('不该转', 'Needless'), points: 0, isFatal: false },
            { id: 'missed', text: words('该转没转', 'Missed'), points: 0, isFatal: false },
          ],
        },
        outcome,
      ],
    },
    {
      id: 'sound',
      title: words('声音', 'Sound'),
      weight: 1,
      questions: [
        scale(
          'natural',
          words('声音自然', 'Sounds natural'),
          words(
            '1 难以听懂；3 听得出是机器；5 像真人。',
            '1 hard to follow; 3 plainly a machine; 5 like a person.',
          ),
        ),
        yesNo(
          'recorded',
          words('录音完整', 'The recording is whole'),
          words('有一句听不到就答“否”。', 'No where a sentence cannot be heard.'),
          {
            binding: { fact: 'finding', finding: 'missing-clip', whenSo: 'no', whenNot: 'yes' },
          } as Rest,
        ),
        {
          ...{ ...usual, isRequired: false, kind: 'text', id: 'summary' },
          text: words('一句话总结', 'In a sentence'),
        },
      ],
    },
  ],
});

const short = scorecardDefinition.parse({
  title: words('五问速检', 'Five questions'),
  passMark: 80,
  heardShare: 0,
  rootCauses,
  sections: [
    {
      id: 'five',
      title: words('五问', 'Five questions'),
      weight: 1,
      questions: [
        opening,
        honest,
        understood,
        {
          ...riskHandled,
          id: 'refusal',
          dependsOn: undefined,
          mayNotApply: true,
          text: words('客户拒绝或投诉时处理得当', 'A refusal or complaint is handled well'),
          weight: 1,
        },
        outcome,
      ],
    },
  ],
});

/** The scorecards that come along, with the ids of themselves and of their one version. */
const bundled: { id: string; versionId: string; definition: ScorecardDefinition }[] = [
  {
    id: '019a0000-0000-7000-8000-000000000001',
    versionId: '019a0000-0000-7000-8000-000000000002',
    definition: short,
  },
  {
    id: '019a0000-0000-7000-8000-000000000003',
    versionId: '019a0000-0000-7000-8000-000000000004',
    definition: full,
  },
];

/** Adds the scorecards that come along, where they are not there yet. */
export async function addBundledScorecards(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { id, versionId, definition } of bundled) {
      const now = new Date();
      const [added] = await tx
        .insert(scorecards)
        .values({ id, createdAt: now })
        .onConflictDoNothing()
        .returning();
      if (!added) continue;
      const version = { id: versionId, scorecardId: id, number: 1, revision: 1, definition };
      await tx.insert(scorecardVersions).values({ ...version, changedAt: now, publishedAt: now });
    }
  });
}
