import { IntlMessageFormat } from 'intl-messageformat';
import type { Parsed, Part } from './parsed';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Parses an ICU text for `formatParsed`. @throws when it is not ICU, or asks for what our sentences never do */
export function parsed(text: string): Parsed {
  const parts = partsOf(new IntlMessageFormat(text, 'fr', undefined, { ignoreTag: true }).getAst());
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts;
}

function partsOf(ast: readonly Element[]): Part[] {
  return ast.map((element): Part => {
    if (element.type === 0) return element.value;
    if (element.type === 1) return [element.value];
    if (element.type === 2 && !element.style) return [element.value, 'n'];
    if (element.type === 3 && (element.style === 'day' || element.style === 'moment'))
      return [element.value, element.style];
    if (element.type === 5) return [element.value, 's', optionsOf(element.options)];
    if (element.type === 6 && !element.offset)
      return [element.value, element.pluralType === 'ordinal' ? 'o' : 'p', optionsOf(element.options)];
    if (element.type === 7) return 0;
    throw new Error(`A sentence asks for what ours never do: ${JSON.stringify(element)}`);
  });
}

function optionsOf(options: Readonly<Record<string, { value: readonly Element[] }>>): Record<string, Part[]> {
  return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, partsOf(value)]));
}
