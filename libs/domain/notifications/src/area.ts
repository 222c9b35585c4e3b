import { isId, ref, type Json, type Ref } from '@mondee/kernel';

const PLACE = /^[0-9][0-9AB][0-9]{3}$/;
const BEFORE = '00000000-0000-7000-8000-0000000';

/**
 * A commune as a thing that can be followed: its INSEE code stands at the end of an id made for it.
 * @example placeRef('26074') // { kind: 'commune', id: '00000000-0000-7000-8000-000000026074' }
 */
export function placeRef(code: string): Ref<'commune'> | undefined {
  const id = `${BEFORE}${code.toLowerCase()}`;
  return PLACE.test(code) && isId(id) ? ref('commune', id) : undefined;
}

/** The INSEE code of a followed commune. */
export function placeCode({ kind, id }: Ref): string | undefined {
  const code = id.slice(BEFORE.length).toUpperCase();
  return kind === 'commune' && id.startsWith(BEFORE) && PLACE.test(code) ? code : undefined;
}

/** The place and the axis that a fact's public data name: whoever follows these is told too. */
export function areasIn(data: Readonly<Record<string, Json>>): Ref[] {
  const { commune, axis, body } = data;
  const place = typeof commune === 'string' ? placeRef(commune) : undefined;
  return [
    ...(place ? [place] : []),
    ...(isId(axis) ? [ref('axis', axis)] : []),
    ...(isId(body) ? [ref('organisation', body)] : []),
  ];
}
