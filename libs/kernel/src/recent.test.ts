import { expect, it } from '@jest/globals';
import { Recent } from './recent.js';

it('keeps what was used last, as much as fits', () => {
  const recent = new Recent<string>(10, (value) => value.length);
  recent.set('a', 'aaaa');
  recent.set('b', 'bbbb');
  expect(recent.get('a')).toBe('aaaa');
  recent.set('c', 'cc');
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual(['aaaa', 'bbbb', 'cc']);
  recent.set('d', 'd');
  expect([recent.get('a'), recent.get('b'), recent.get('c'), recent.get('d')]).toEqual([undefined, 'bbbb', 'cc', 'd']);
});

it('weighs what takes the place of another once, and forgets', () => {
  const recent = new Recent<string>(4, (value) => value.length);
  for (let i = 0; i < 5; i++) recent.set('a', 'aa');
  recent.set('b', 'bb');
  expect([recent.get('a'), recent.get('b')]).toEqual(['aa', 'bb']);
  recent.delete('a');
  recent.delete('a');
  recent.set('c', 'cc');
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([undefined, 'bb', 'cc']);
  recent.set('d', 'too long');
  expect(recent.get('d')).toBeUndefined();
  recent.set('e', 'eeee');
  recent.clear();
  recent.set('f', 'ffff');
  expect([recent.get('e'), recent.get('f')]).toEqual([undefined, 'ffff']);
});
