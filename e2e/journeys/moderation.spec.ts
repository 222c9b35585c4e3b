import { expect, test } from '../support/test';

const TITLE = 'Un passage protégé devant l’école de Vassieux';
const THING = '/propositions/0199a000-000b-7000-8000-000000000004';

test.describe.configure({ mode: 'serial' });

test.describe('what was reported is hidden, appealed against, and restored by somebody else', () => {
  let receipt = '';

  test('a passer-by without an account reports it and keeps a number', async ({ page }) => {
    await page.goto(THING, { waitUntil: 'networkidle' });
    // The last of the page is the proposal's own: each comment has one before it.
    await page.getByRole('main').getByRole('link', { name: 'Signaler' }).last().click();
    await page.getByLabel('Pourquoi').selectOption({ label: 'Vie privée d’une personne' });
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await expect(page.getByText('Il manque ce champ')).toBeVisible();
    await page.getByLabel('Dites ce qui ne va pas').fill('On reconnaît la maison dans le virage, et ses habitants.');
    await page.getByLabel('Votre nom').fill('Lise Faure');
    await page.getByLabel('Votre adresse électronique').fill('lise@demo.mondee.example');
    await page.getByLabel('Je signale de bonne foi').check();
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await expect(page.getByRole('heading', { name: 'Signalement reçu' })).toBeVisible();
    receipt = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
    await page.getByRole('link', { name: 'Voir où il en est' }).click();
    await expect(page.getByText('Reçu, pas encore décidé')).toBeVisible();
  });

  test('Aline takes it in hand, reads it in its context, and hides it with her grounds', async ({ comes }) => {
    const aline = await comes('aline');
    await aline.goto('/moderation', { waitUntil: 'networkidle' });
    await aline.getByRole('link', { name: TITLE }).first().click();
    await aline.getByRole('button', { name: 'Prendre en main' }).click();
    await expect(aline.getByText('Vous l’avez en main')).toBeVisible();
    await aline
      .getByLabel('Vos raisons, pour l’auteur')
      .fill('Le texte permet de reconnaître une maison et ses habitants.');
    await aline.getByRole('button', { name: 'Masquer ce contenu' }).click();
    await expect(aline.getByText('C’est fait.')).toBeVisible();
  });

  test('to others it says that it was hidden, when and why, and not a word of it', async ({ page }) => {
    await expect(async () => {
      await page.goto(THING);
      await expect(page.getByRole('heading', { name: 'Ce contenu est masqué' })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await expect(page.getByRole('main')).toContainText('Motif : Vie privée d’une personne');
    expect(await page.content()).not.toContain('l’école de Vassieux');
    await page.goto('/propositions');
    await expect(page.getByRole('main')).not.toContainText(TITLE);
  });

  test('Jeanne reads the grounds and appeals, and never learns who reported', async ({ comes }) => {
    const jeanne = await comes('jeanne');
    await jeanne.goto(THING, { waitUntil: 'networkidle' });
    await jeanne.getByRole('link', { name: 'Lire pourquoi, et demander un autre regard' }).click();
    await expect(jeanne.getByRole('main')).toContainText('reconnaître une maison');
    await expect(jeanne.getByRole('main')).not.toContainText(/Lise|Aline|Bruno/);
    await jeanne
      .getByLabel('Pourquoi cela doit revenir')
      .fill('Dix maisons sont dans ce virage : on n’en reconnaît aucune.');
    await jeanne.getByRole('button', { name: 'Déposer le recours' }).click();
    await expect(jeanne.getByText('Votre recours est reçu')).toBeVisible();
  });

  test('Aline may not decide the appeal; Irène does, and all comes back', async ({ comes, page }) => {
    const aline = await comes('aline');
    await aline.goto('/moderation', { waitUntil: 'networkidle' });
    await aline.getByRole('link', { name: TITLE }).first().click();
    await expect(aline.getByText('Vous avez déjà décidé ici')).toBeVisible();
    await expect(aline.getByRole('button', { name: 'Prendre en main' })).toHaveCount(0);

    const irene = await comes('irene');
    await irene.goto(aline.url(), { waitUntil: 'networkidle' });
    await irene.getByRole('button', { name: 'Prendre en main' }).click();
    await irene.getByLabel('Votre réponse, pour l’auteur').fill('Rien ne permet en effet de reconnaître quelqu’un.');
    await irene.getByRole('button', { name: 'Rétablir' }).click();
    await expect(irene.getByText('C’est fait.')).toBeVisible();

    await expect(async () => {
      await page.goto(THING);
      await expect(page.getByRole('heading', { name: TITLE })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await page.goto(`/signaler/suivi/${receipt}`);
    await expect(page.getByText('Le contenu est en ligne')).toBeVisible();
    await page.goto('/moderation/journal');
    await expect(page.getByText('Rétabli après un recours').first()).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/Vassieux|Jeanne|Aline|Lise/);
  });
});
