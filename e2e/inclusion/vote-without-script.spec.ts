import { BALLOTS } from '@mondee/testing/story';
import { PHONE } from '../support/devices';
import { expect, test } from '../support/test';

test('somebody whose browser runs no script votes by the plain form of the page, and keeps a receipt', async ({
  browser,
  comes,
}) => {
  const signedIn = await (await comes('bruno')).context().storageState();
  const page = await (
    await browser.newContext({ ...PHONE, storageState: signedIn, javaScriptEnabled: false })
  ).newPage();
  await page.goto(`/scrutins/${BALLOTS.market}`);
  await page.getByText('Voter sans script').click();
  await expect(page.getByText('Votre bulletin part alors en clair jusqu’à notre serveur')).toBeVisible();
  await page.getByLabel('Un marché le vendredi soir').selectOption('Très bien');
  await page.getByLabel('Comme aujourd’hui').selectOption('Insuffisant');
  await page.getByRole('button', { name: 'Déposer ce bulletin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Bulletin déposé/ })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(6);
  await page.getByRole('link', { name: 'Retour au scrutin' }).click();
  await expect(page.getByText(/Vous avez voté le/)).toBeVisible();
  await page.context().close();
});
