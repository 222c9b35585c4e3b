import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

const TITLE = 'Un banc à l’ombre au lavoir';
const NEED = 'Il n’y a nulle part où s’asseoir en attendant le car.';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGNgaGDAg0blRqUBAKTLMgHKgOBlAAAAAElFTkSuQmCC',
  'base64',
);

const title = (page: Page) => page.getByLabel('Votre idée en une ligne');
const alt = (page: Page) => page.getByLabel('Que montre-t-elle, pour qui ne la voit pas ?');
const status = (page: Page) => page.getByRole('status').filter({ hasText: /nregistr|Gardé|connexion/ });

async function write(page: Page): Promise<void> {
  await page.goto('/proposer', { waitUntil: 'networkidle' });
  await title(page).fill(TITLE);
  await page.getByLabel('Qu’est-ce qui ne va pas aujourd’hui ?').fill(NEED);
}

async function addPhoto(page: Page): Promise<void> {
  await page.getByLabel('Ajouter une photo').setInputFiles({ name: 'banc.png', mimeType: 'image/png', buffer: PNG });
  await alt(page).fill('Le lavoir sans banc');
}

async function findsAll(page: Page): Promise<void> {
  await expect(title(page)).toHaveValue(TITLE);
  await expect(page.getByLabel('Qu’est-ce qui ne va pas aujourd’hui ?')).toHaveValue(NEED);
}

test.describe('what somebody writes is not lost', () => {
  test('by a reload, photograph and its words included', async ({ page }) => {
    await write(page);
    await addPhoto(page);
    await page.reload({ waitUntil: 'networkidle' });
    await findsAll(page);
    await expect(alt(page)).toHaveValue('Le lavoir sans banc');
  });

  test('by a page that is killed between two letters', async ({ page, context }) => {
    await write(page);
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto('/proposer', { waitUntil: 'networkidle' });
    await findsAll(again);
  });

  test('by a line that breaks: it says so, keeps it, and sends it once the line is back', async ({ comes }) => {
    const page = await comes('irene');
    await write(page);
    await expect(status(page)).toContainText('Enregistré dans vos brouillons');
    await page.context().setOffline(true);
    await title(page).fill(`${TITLE}, hors ligne`);
    await addPhoto(page);
    await expect(status(page)).toContainText('nouvel essai tout seul');
    await page.context().setOffline(false);
    await expect(status(page)).toContainText('Enregistré dans vos brouillons', { timeout: 15_000 });
    await expect(page.getByText('gardée ici, pas encore envoyée')).toHaveCount(0, { timeout: 15_000 });
    await title(page).fill('');
    await page.getByLabel('Qu’est-ce qui ne va pas aujourd’hui ?').fill('');
    await page.getByRole('button', { name: 'Enlever la photo 1' }).click();
  });

  test('by a session that ends while one writes', async ({ comes }) => {
    const page = await comes('bruno');
    await write(page);
    await expect(status(page)).toContainText('Enregistré dans vos brouillons');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await title(page).fill(`${TITLE}, après la fin`);
    await expect(status(page)).toContainText('Votre connexion a pris fin');
    await page.context().addCookies(cookies);
    await page.goto('/proposer', { waitUntil: 'networkidle' });
    await expect(title(page)).toHaveValue(`${TITLE}, après la fin`);
    await expect(status(page)).toContainText('Enregistré dans vos brouillons');
  });

  test('by a second device that writes the same draft: both are shown, one chooses', async ({ comes }) => {
    const phone = await comes('paul');
    await write(phone);
    await expect(status(phone)).toContainText('Enregistré dans vos brouillons');
    const key = await phone.evaluate(() =>
      Object.entries(localStorage).find(([name, value]) => name.startsWith('mondee.idea.') && value.includes('lavoir')),
    );
    const { id } = JSON.parse(key![1]) as { id: string };
    const home = await comes('paul');
    await home.goto(`/proposer?brouillon=${id}`, { waitUntil: 'networkidle' });
    await findsAll(home);
    await title(home).fill('Deux bancs à l’ombre au lavoir');
    await expect(status(home)).toContainText('Enregistré dans vos brouillons');
    await title(phone).fill('Trois bancs à l’ombre au lavoir');
    const choice = phone.getByRole('region', { name: 'Ce texte a changé ailleurs. Lequel garder ?' });
    await expect(choice).toContainText('Deux bancs à l’ombre au lavoir');
    await choice.getByRole('button', { name: 'Garder ce que j’ai écrit ici' }).click();
    await expect(title(phone)).toHaveValue('Trois bancs à l’ombre au lavoir');
    await expect(status(phone)).toContainText('Enregistré dans vos brouillons');
    await expect(phone.getByText('Deux bancs à l’ombre au lavoir')).toBeVisible();
  });
});
