import { hangups, levels } from '../calls/facts.ts';
import type { Dialogue } from '../dialogue/types.ts';
import { readDay, writeTime } from '../payload/dates.ts';
import { uuidOf, variety } from '../payload/ids.ts';
import type { CallFacts, CallPlan, TaskPlan } from '../payload/plan.ts';
import type { Campaign, Person, Talk } from './campaign.ts';
import { callsOn, type Day, weekOf } from './days.ts';

/** Of a hundred calls, so many are not answered, and so many of the others reach somebody unknown to the CRM. */
const [unansweredShare, unknownShare] = [30, 10];
/** Calls are made from nine to eight. */
const [firstMinute, callingMinutes] = [9 * 60, 11 * 60];

const places: readonly Pick<CallFacts, 'mobile' | 'place'>[] = [
  {
    mobile: { mobile_type: '移动', province: '浙江', city: '杭州' },
    place: { province_id: 11, city_id: 87 },
  },
  {
    mobile: { mobile_type: '电信', province: '江苏', city: '南京' },
    place: { province_id: 10, city_id: 74 },
  },
  {
    mobile: { mobile_type: '联通', province: '四川', city: '成都' },
    place: { province_id: 23, city_id: 235 },
  },
  {
    mobile: { mobile_type: '移动', province: '湖北', city: '武汉' },
    place: { province_id: 17, city_id: 169 },
  },
  {
    mobile: { mobile_type: '联通', province: '广东', city: '佛山' },
    place: { province_id: 19, city_id: 202 },
  },
];

/** The task of a campaign. */
export function taskOf({ key, name }: Campaign): TaskPlan {
  return { uuid: uuidOf('task', key), name };
}

/** The `number`-th call of a campaign on a day, from 0; the same whenever it is asked for. */
export function campaignCall(campaign: Campaign, day: Day, number: number): CallPlan {
  const recordId = `${campaign.key}-${day.replaceAll('-', '')}-${number}`;
  const vary = (below: number, what: string) => variety(below, what, recordId);
  const isAnswered = vary(100, 'answered') >= unansweredShare;
  const talk = talkOf(campaign, day, vary);
  const people = peopleOf(campaign, talk);
  const person = pick(people, vary(people.length, 'person'));
  const dialogue = dialogueOf(campaign, talk, person);
  return {
    recordId,
    task: taskOf(campaign),
    title: { 'zh-CN': campaign.name, en: campaign.name },
    shows: { 'zh-CN': campaign.script.name, en: campaign.script.name },
    dialogue: isAnswered ? dialogue : { ...dialogue, steps: [] },
    facts: {
      calldate: timeOf(campaign, day, number, vary),
      ringMs: isAnswered ? 3000 + vary(15_000, 'ring') : 45_000,
      callee: `1380000${String(vary(10_000, 'callee')).padStart(4, '0')}`,
      ...pick(places, vary(places.length, 'place')),
      bridgeNumber: campaign.agentNumber,
      customer: vary(100, 'known') < unknownShare ? null : customerOf(person),
      ...(isAnswered ? outcomeOf(talk, vary(40, 'score')) : unanswered),
    },
  };
}

/** What can be heard in a campaign: each way of talking, with all who talk so. */
export function dialoguesOf(campaign: Campaign): Dialogue[] {
  return campaign.talks.flatMap((talk) =>
    peopleOf(campaign, talk).map((person) => dialogueOf(campaign, talk, person)),
  );
}

/** Who talks so. */
function peopleOf({ people }: Campaign, { voice }: Talk): Person[] {
  return people.filter((person) => person.voice === voice);
}

function dialogueOf({ script, robot }: Campaign, { steps }: Talk, person: Person): Dialogue {
  const { variables, voice } = person;
  return { script, variables, voices: { robot, customer: voice }, format: 'mp3', steps };
}

type Vary = (below: number, what: string) => number;
type Outcome = Pick<CallFacts, 'answered' | 'level' | 'intention' | 'score' | 'hangup'>;

const unanswered: Outcome = {
  ...{ answered: false, level: levels.none, intention: 6, score: 0 },
  hangup: hangups.nobody,
};

function outcomeOf({ level, intention, score, hangup }: Talk, more: number): Outcome {
  return {
    ...{ answered: true, level: levels[level], intention },
    ...{ score: score + more, hangup: hangups[hangup] },
  };
}

function customerOf({ name, sex, components }: Person): CallFacts['customer'] {
  return { name, sex, components };
}

/** How a call goes: by chance, and some ways grow from week to week. */
function talkOf({ talks }: Campaign, day: Day, vary: Vary): Talk {
  const week = weekOf(day);
  const weights = talks.map(({ weight, grows = 0 }) => weight + grows * week);
  let left = vary(
    weights.reduce((sum, weight) => sum + weight, 0),
    'talk',
  );
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return pick(talks, at);
}

/** Spread over the hours of calling, later ones later. */
function timeOf(campaign: Campaign, day: Day, number: number, vary: Vary): string {
  const spreadMs = (callingMinutes * 60_000) / callsOn(campaign, day);
  const sinceNine = Math.floor((number + vary(1000, 'moment') / 1000) * spreadMs);
  return writeTime(readDay(day) + firstMinute * 60_000 + sinceNine);
}

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at];
  if (item === undefined) throw new Error('A campaign lacks people for what is said in it.');
  return item;
}
