import type { Provider } from '@angular/core';
import { formatText } from '@mondee/messages/format';
import axe from 'axe-core';
import ballots from '@mondee/messages/ballots/fr';
import whole from '@mondee/messages/fr';
import { Words } from '../words/words';

const catalogue = { ...whole, ...ballots };
type Catalogue = { readonly [key: string]: string | Catalogue };

/** The real French sentences, with plain spaces so that specs can be read and typed. */
export const wordsForTests: Provider = {
  provide: Words,
  useValue: {
    language: 'fr',
    say: (key, params) => {
      let at: string | Catalogue | undefined = catalogue as Catalogue;
      for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
      return formatText('fr', typeof at === 'string' ? at : key, params).replace(/[\u00a0\u202f]/g, ' ');
    },
  } satisfies Words,
};

/** What is read aloud, part after part. */
export function textOf(element: Element, parts = 'p, [role=heading]'): string {
  return [...element.querySelectorAll(parts)]
    .map((part) =>
      [...part.childNodes]
        .filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE)
        .map(({ textContent }) => textContent?.trim())
        .join(' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim();
}

/** What axe finds, said shortly. Colours are measured elsewhere: jsdom paints nothing. */
export async function flawsIn(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
