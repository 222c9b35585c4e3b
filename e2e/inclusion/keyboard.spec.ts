import { DESKTOP } from '../support/devices';
import { tabTo, typeInto } from '../support/keyboard';
import { expect, test } from '../support/test';

test('the first key leads past the bar, to what the page says', async ({ page }) => {
  await page.goto('/propositions', { waitUntil: 'networkidle' });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('an idea is written and handed in without a mouse', async ({ comes }) => {
  const jeanne = await comes('jeanne', DESKTOP);
  await jeanne.goto('/proposer', { waitUntil: 'networkidle' });
  await typeInto(jeanne, jeanne.getByLabel('Votre idée en une ligne'), 'Des vélos à prêter à la médiathèque');
  await typeInto(jeanne, jeanne.getByLabel('Qu’est-ce qui ne va pas'), 'Sans voiture, on ne va pas au bourg.');
  await typeInto(jeanne, jeanne.getByLabel('Qu’est-ce qu’on devrait faire'), 'Dix vélos, prêtés comme des livres.');
  await tabTo(jeanne, jeanne.getByRole('radio').first());
  await jeanne.keyboard.press('Space');
  await tabTo(jeanne, jeanne.getByRole('button', { name: 'Déposer mon idée' }));
  await jeanne.keyboard.press('Enter');
  await expect(jeanne.getByRole('heading', { name: 'Votre idée est déposée' })).toBeFocused();
});
