import { describe, expect, test } from 'vitest';
import { documentedAnswer, openCall } from '../../testing/builders.ts';
import { dateTime, fieldsOf, sourceOf, technical, text, yesNo } from './fields.ts';

const { data } = documentedAnswer();
const call = openCall();
const crmCustomer = data.info.record.crm_customer;

/** Parts of a call, the same on the wire, and what the page leaves out of each or makes of it. */
const parts = [
  { name: 'the customer', domain: call.customer, wire: crmCustomer },
  { name: 'the task', domain: call.task, wire: data.info.task },
  { name: 'the script', domain: call.script.settings, wire: data.info.task.group },
  { name: 'a node', domain: call.script.utterances[0], wire: data.utterances[0] },
] as const;

describe.for(parts)('each field of $name', ({ domain, wire }) => {
  const object: Record<string, unknown> = { ...domain };

  test.for(Object.keys(object))('%s names a documented field as its source', (key) => {
    const { path } = fieldsOf(object, 'there')(key, 'label', String);
    expect(Object.keys(wire ?? {})).toContain(path.replace('there.', ''));
  });
});

/** The panels' own source code, which names the places that their fields come from. */
const panels = import.meta.glob<string>('./*/*-panel.tsx', {
  query: '?raw',
  eager: true,
  import: 'default',
});
const places = Object.values(panels).flatMap((source) =>
  Array.from(source.matchAll(/'((?:info|utterances)[\w.[\]]*)'/g), ([, place = '']) => place),
);

function valueAt(place: string): unknown {
  return place
    .replace('[]', '.0')
    .split('.')
    .reduce<unknown>((value, key) => Object(value)[key], data);
}

describe('the places that the panels name', () => {
  test('are known to this test', () => {
    expect(places.length).toBeGreaterThanOrEqual(4);
  });

  test.for([...new Set(places)])('%s is in the documented answer', (place) => {
    expect(valueAt(place)).toBeTypeOf('object');
  });
});

describe('a field', () => {
  const field = fieldsOf({ enable: false, flow: 1, createdAt: 0, remark: null }, 'info.task');

  test('has its value in words and its raw value as the source', () => {
    const enable = field('enable', '启用', yesNo);
    expect(enable).toMatchObject({ label: '启用', value: '否' });
    expect(sourceOf(enable)).toBe('info.task.enable = false');
  });

  test('that is absent says so', () => {
    expect(field('remark', '备注', text)).toMatchObject({ value: null, raw: null });
  });

  test('that is a time does not call its epoch the raw value', () => {
    expect(sourceOf(field('createdAt', '创建时间', dateTime))).toBe('info.task.created_at');
  });

  test('that is a code whose meaning is unknown keeps its raw value', () => {
    expect(technical(field('flow', '流转状态', text))).toMatchObject({
      raw: '1',
      isTechnical: true,
    });
  });
});
