import { expect, test } from 'vitest';
import {
  actIds,
  acts,
  keysOfAct,
  keysPressed,
  refusalOfKey,
  refusalOfReset,
  soundKeys,
} from '../../src-renderer/app/keyMap.ts';

test('no key does two things as the desk comes', () => {
  const given = actIds.flatMap((act) => acts[act].keys);

  expect(given.length).toBeGreaterThan(15);
  expect(new Set(given).size).toBe(given.length);
});

test('every key the desk comes with can be given back after it was changed', () => {
  for (const act of actIds) for (const keys of acts[act].keys) expect(refusalOfKey(act, keys, {})).toBeNull();
});

test('a key that does something else already is refused by that act’s name', () => {
  expect(refusalOfKey('lock', 'F6', {})).toEqual({ why: 'taken', by: 'newTicket' });
  expect(refusalOfKey('lock', 'Control+KeyK', {})).toEqual({ why: 'taken', by: 'find' });
  expect(refusalOfKey('lock', 'F4', { print: 'F4' })).toEqual({ why: 'taken', by: 'print' });
  expect(refusalOfKey('lock', 'F9', { print: 'F4' })).toBeNull();
  expect(refusalOfKey('lock', 'Control+KeyL', {})).toBeNull();
});

test.each([
  'Enter',
  'Shift+Enter',
  'Control+Enter',
  'Escape',
  'F2',
  'F5',
  'F11',
  'F12',
  'Alt+F4',
  'Control+KeyR',
  'Control+KeyC',
  'Control+KeyV',
  'Alt+KeyS',
  'Control+Digit1',
  'KeyA',
  'a',
  ' ',
  'Tab',
  'Control+Alt+KeyK',
  'Meta+KeyK',
])('%s is not for the clerk to give away', (keys) => {
  expect(refusalOfKey('lock', keys, {})).toEqual({ why: 'reserved' });
});

test('an act gets its own keys back unless another act has one of them now', () => {
  expect(refusalOfReset('workLog', { workLog: 'F4' })).toBeNull();
  expect(refusalOfReset('workLog', { workLog: 'F4', lock: 'F10' })).toEqual({ why: 'taken', by: 'lock' });
});

test('a chosen key stands in the place of all an act came with', () => {
  expect(keysOfAct('find', {})).toEqual(['F3', 'Control+KeyK']);
  expect(keysOfAct('find', { find: 'F4' })).toEqual(['F4']);
});

test.each([
  ['nothing kept', undefined, {}],
  ['no list of keys', 'F4', {}],
  ['an act that is gone', { dance: 'F4' }, {}],
  ['a name every object has', { constructor: 'F4' }, {}],
  ['no key', { lock: 7 }, {}],
  ['a key that is not free', { lock: 'F5', print: 'Enter' }, {}],
  ['a key that another act has', { lock: 'F6', print: 'F4' }, { print: 'F4' }],
  ['one key twice', { lock: 'F4', print: 'F4' }, { lock: 'F4' }],
  ['two that changed places', { newTicket: 'F7', newVisitor: 'F6' }, { newTicket: 'F7', newVisitor: 'F6' }],
  [
    'one in the way of another that falls back',
    { newTicket: 'F4', lock: 'F6', parkTask: 'F4' },
    { parkTask: 'F4' },
  ],
])('of kept keys only sound ones are taken: %s', (_what, kept, sound) => {
  const taken = soundKeys(kept);

  expect(taken).toEqual(sound);
  const given = actIds.flatMap((act) => keysOfAct(act, taken));
  expect(new Set(given).size).toBe(given.length);
});

test('a press is read as the key map writes it, and holding Ctrl alone is no key yet', () => {
  const plain = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

  expect(keysPressed({ ...plain, key: 'F6', code: 'F6' })).toBe('F6');
  expect(keysPressed({ ...plain, key: 'k', code: 'KeyK', ctrlKey: true })).toBe('Control+KeyK');
  expect(keysPressed({ ...plain, key: '!', code: 'Digit1', altKey: true })).toBe('Alt+Digit1');
  expect(keysPressed({ ...plain, key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true })).toBe(
    'Control+Shift+KeyP',
  );
  expect(keysPressed({ ...plain, key: 'Control', code: 'ControlLeft', ctrlKey: true })).toBeNull();
});
