import { inDays } from '../support/days';
import { DESKTOP } from '../support/devices';
import { emailOf, letterTo, signIn } from '../support/sign-in';
import { expect, test } from '../support/test';
import { ORGANISATIONS } from '@mondee/testing/cast';

const place = `/structures/${ORGANISATIONS.walnuts.id}`;

test.use(DESKTOP);

test('Karim speaks for the walnut growers, then hands over to Jeanne; what he did stays', async ({ page }) => {
  test.setTimeout(180_000);
  const words = `Nous ramassons les noix avec les écoles, le ${inDays(0)}.`;

  await test.step('he finds his association in the directory', async () => {
    await signIn(page, 'karim');
    await page.goto('/structures?texte=noyers', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Les Noyers du Bas' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les Noyers du Bas');
  });

  await test.step('one switch says that he speaks for it, and the form repeats it', async () => {
    await page.getByLabel('Je parle').selectOption({ label: 'Les Noyers du Bas' });
    await page.getByRole('link', { name: 'Modifier cette page' }).click();
    await expect(page.getByText('Vous parlez au nom de Les Noyers du Bas.')).toBeVisible();
    await page.getByLabel('Ce qu’elle fait').fill(words);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText(words)).toBeVisible();
  });

  await test.step('he hands over from today on, in one act', async () => {
    const mandate = page.getByRole('listitem').filter({ hasText: 'Karim Belaïd' });
    await mandate.getByRole('button', { name: 'Passer le relais Karim Belaïd' }).click();
    await page.getByLabel('Son adresse e-mail').fill(emailOf('jeanne'));
    await page.getByLabel('Premier jour').fill(inDays(0));
    await page.getByRole('button', { name: 'Passer le relais', exact: true }).click();
    await expect(page.getByText('Le relais passe quand la personne accepte.')).toBeVisible();
  });

  await test.step('Jeanne accepts, and speaks for it from then on; his words are still there', async () => {
    await page.context().clearCookies();
    await signIn(page, 'jeanne');
    await page.goto(place, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Accepter' }).click();
    await page.getByLabel('Je parle').selectOption({ label: 'Les Noyers du Bas' });
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Modifier cette page' })).toBeVisible();
  });

  await test.step('both are told by letter', async () => {
    await page.goto('/courrier', { waitUntil: 'networkidle' });
    await letterTo(page, 'karim', 'prend fin');
    await letterTo(page, 'jeanne', 'Vous parlez au nom de');
  });
});
