import { expect, test } from 'vitest';
import { turnIdInLink, turnIdOf } from './turn-id.ts';

test('a link that names the speaker leads to the row’s side', () => {
  expect(turnIdInLink('7-customer')).toBe(turnIdOf('7', 'question'));
  expect(turnIdInLink('7-robot')).toBe(turnIdOf('7', 'answer'));
  expect(turnIdInLink('7-agent')).toBe(turnIdOf('7', 'answer'));
});

test('a link made today stays as it is, whatever the row is called', () => {
  const id = turnIdOf('a-robot', 'question');
  expect(turnIdInLink(id)).toBe(id);
  expect(turnIdInLink('a-robot-customer')).toBe(id);
});
