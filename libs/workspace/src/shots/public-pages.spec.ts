import { expect, it } from 'vitest';
import { kindOf } from './public-pages.ts';

it('two proposals are one kind of page, a list is another', () => {
  expect(kindOf('/propositions/0199a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b')).toBe('/propositions/:id');
  expect(kindOf('/propositions/12')).toBe(kindOf('/propositions/13'));
  expect(kindOf('/propositions')).toBe('/propositions');
});
