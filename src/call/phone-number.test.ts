import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecord, openCall } from '../testing/builders.ts';
import { maskNumber, maskNumbersIn, numbersOf } from './phone-number.ts';
import { turnsOf } from './turns.ts';

const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);

describe('a masked number', () => {
  test.for([
    ['17838463327', '178****3327'],
    ['+8617838463327', '+86****3327'],
    ['0379123456', '037****3456'],
    ['12345678', '12****78'],
    ['1234567', '12****67'],
  ] as const)('%s is %s', ([number, expected]) => {
    expect(maskNumber(number)).toBe(expected);
  });

  test.for(['', '8', '8002', '123456'])('%s, too short to hide, stays whole', (number) => {
    expect(maskNumber(number)).toBe(number);
  });

  test('never contains the number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,20}$/), (number) => {
        expect(maskNumber(number)).not.toContain(number);
      }),
    );
  });

  test('never shows more than seven of its digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,20}$/), (number) => {
        expect(maskNumber(number).replaceAll('*', '').length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('a text', () => {
  test.for([
    ['打17838463327找我', '打178****3327找我'],
    ['17838463327,13912345678', '178****3327,139****5678'],
    ['{"phone":"17838463327"}', '{"phone":"178****3327"}'],
    ['+86 17838463327', '+86****3327'],
    ['8617838463327', '861****3327'],
    ['打１７８３８４６３３２７找我', '打１７８****３３２７找我'],
  ] as const)('%s is masked as %s', ([text, expected]) => {
    expect(maskNumbersIn(text)).toBe(expected);
  });

  test.for(['8002', '202306071342', '178384633270', '2023-07-03 15:21:44', '12345678901'])(
    '%s has no mobile number in it',
    (text) => {
      expect(maskNumbersIn(text)).toBe(text);
    },
  );

  test.for(['017838463327', '008617838463327', '178 3846 3327', '178-3846-3327'])(
    '%s, another way to write a number, does not show it',
    (text) => {
      expect(maskNumbersIn(text).replace(/\D/g, '')).not.toContain('17838463327');
    },
  );

  test('never shows a mobile number that stands alone in it', () => {
    const around = fc.string({ unit: fc.constantFrom(...'打找我，。 ,.:;=/@"{}()[]|的') });
    fc.assert(
      fc.property(around, mobile, around, (before, number, after) => {
        expect(maskNumbersIn(before + number + after)).not.toContain(number);
      }),
    );
  });

  test('takes no longer for text that is made to be slow', () => {
    const slow = ['1', 'a1-', '1-', 'a/', 'sofia/a/', '1380000 ', '１', '0086'];
    const before = process.cpuUsage();
    for (const part of slow) maskNumbersIn(part.repeat(20_000));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});

describe('an id', () => {
  test.for([
    '5f0c7a52-9b1e-4c1d-8a77-013800001286',
    '12345678-1234-1234-1234-013800001286',
    '8613800001286a',
    'key_13800001286',
    'ai_13800001286',
    'sk-4f-13800001286',
    '13800001286-a1',
    '9e13800001286ff0',
  ])('%s is no number', (id) => {
    expect(maskNumbersIn(`${id}，好`)).toBe(`${id}，好`);
  });

  test('of the form of a UUID has no number in it, whatever its digits', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    const group = (length: number) =>
      fc.oneof(digits(length), fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`)));
    const uuid = fc.tuple(group(8), group(4), group(4), group(4), group(12));
    fc.assert(
      fc.property(uuid, (groups) => {
        const id = groups.join('-');
        expect(maskNumbersIn(`"${id}"`)).toBe(`"${id}"`);
      }),
      { numRuns: 1000 },
    );
  });

  test('that has a number’s digits among its letters is not touched', () => {
    const letters = fc.stringMatching(/^[a-zA-Z_]{1,8}$/);
    fc.assert(
      fc.property(letters, mobile, fc.option(letters, { nil: '' }), (head, number, tail) => {
        for (const id of [head + number + tail, tail + number + head]) {
          expect(maskNumbersIn(id)).toBe(id);
        }
      }),
    );
  });
});

describe('a dial string', () => {
  test.for([
    [
      '{origination_caller_id_number=202306071342}sofia/gateway/202306071342/%s',
      '{origination_caller_id_number=202****1342}sofia/gateway/202****1342/%s',
    ],
    ['sofia/external/202306071342@10.0.0.1:5060', 'sofia/external/202****1342@10.0.0.1:5060'],
    ['sofia/gateway/line-1a/202306071342', 'sofia/gateway/line-1a/202****1342'],
    ['user:202306071342', 'user:202****1342'],
    ['user/8002', 'user/8002'],
    ['effective_caller_id_number=+862165551234', 'effective_caller_id_number=+86****1234'],
  ] as const)('%s hides its numbers', ([text, expected]) => {
    expect(maskNumbersIn(text)).toBe(expected);
  });
});

describe('the numbers of a call', () => {
  const call = openCall({
    record: { callee: '17838463327', caller_number: '037965551234', bridge_number: '02165550000' },
    customer: { phone: '01088886666' },
    task: {
      _origination_caller_id_number: '202306071342',
      originate_variables: 'effective_caller_id_number=4008001234',
    },
  });
  const known = numbersOf(call);

  test('are all that it names', () => {
    expect(known).toEqual(
      expect.arrayContaining([
        '17838463327',
        '037965551234',
        '02165550000',
        '01088886666',
        '202306071342',
        '4008001234',
      ]),
    );
  });

  test('do not have an extension, which is too short to hide', () => {
    expect(numbersOf(openCall({ record: { bridge_number: '8002' } }))).not.toContain('8002');
  });

  test('are masked wherever they stand alone', () => {
    const around = fc.string({ unit: fc.constantFrom(...'打找 ,:;=/@"{}|的') });
    fc.assert(
      fc.property(around, fc.constantFrom(...known), around, (before, number, after) => {
        expect(maskNumbersIn(before + number + after, known)).not.toContain(number);
      }),
    );
  });

  test('are not masked in a longer id', () => {
    for (const number of known) {
      for (const id of [`a${number}`, `${number}f`, `${number}0`, `0${number}9`, `k_${number}`]) {
        if (!/^0?1[3-9]\d{9}$/.test(id)) expect(maskNumbersIn(id, known)).toBe(id);
      }
    }
  });

  test('are masked in what is said', () => {
    const rows = [createRecord({ answer_content: '请拨037965551234', contents: [] })];
    const [turn] = turnsOf(openCall({ rows, record: { caller_number: '037965551234' } }));
    expect(turn?.sentences[0]?.segments).toEqual([
      { kind: 'text', text: '请拨' },
      { kind: 'number', text: '037965551234' },
    ]);
  });
});
