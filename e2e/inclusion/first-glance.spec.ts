import { PROPOSALS } from '@mondee/testing/story';
import { PHONE } from '../support/devices';
import { expect, test } from '../support/test';

/** What a thumb can reach before the page is moved: PRODUCT §5, one thing to do per screen. */
const REACH = 640;

const TODO: Readonly<Record<string, RegExp>> = {
  '/': /Proposer une idée/,
  '/propositions?vue=carte': /Déposer mon idée/,
  '/plan': /Déposer mon idée/,
  '/engagements': /Recevoir les nouvelles/,
  '/projets': /Déposer mon idée/,
  '/moderation/journal': /Suivre mon signalement/,
  '/structures': /Inscrire une structure/,
  '/signaler/suivi': /Voir/,
  '/propositions': /Déposer mon idée/,
  [`/propositions/${PROPOSALS.shuttle}`]: /Soutenir/,
  '/connexion': /Recevoir mon lien/,
  '/registre': /Vérifier tout le registre/,
  '/registre/verifier': /Vérifier tout le registre/,
};

test.use(PHONE);

for (const [path, name] of Object.entries(TODO)) {
  test(`${path}: what there is to do is seen at the first glance on a phone`, async ({ page }) => {
    await page.goto(path);
    const main = page.getByRole('main');
    const todo = main.getByRole('button', { name }).or(main.getByRole('link', { name })).first();
    const box = await todo.boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(REACH);
  });
}
