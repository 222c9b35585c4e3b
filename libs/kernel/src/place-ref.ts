import { isId } from './id';
import { ref, type Ref } from './ref';

const CODE = /^[0-9][0-9AB][0-9]{3}$/;
const BEFORE = '00000000-0000-7000-8000-0000000';

/**
 * A commune as a thing that can be pointed at: its INSEE code stands at the end of an id made for it.
 * @param code five signs, such as `26074` or `2A004`; `undefined` for anything else
 * @example placeRef('26074') // { kind: 'commune', id: '00000000-0000-7000-8000-000000026074' }
 */
export function placeRef(code: string): Ref<'commune'> | undefined {
  const id = `${BEFORE}${code.toLowerCase()}`;
  return CODE.test(code) && isId(id) ? ref('commune', id) : undefined;
}

/** The INSEE code of a commune pointed at; `undefined` for anything else. */
export function placeCode({ kind, id }: Ref): string | undefined {
  const code = id.slice(BEFORE.length).toUpperCase();
  return kind === 'commune' && id.startsWith(BEFORE) && CODE.test(code) ? code : undefined;
}
