import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test';

/** A key that no sentence was brought for shows itself: `home.acts.propose` instead of what it says. */
const groups = Object.keys(
  JSON.parse(readFileSync(new URL('../../libs/messages/fr.json', import.meta.url), 'utf8')) as object,
);
const UNSAID = new RegExp(`(?<![\\w@./-])(${groups.join('|')})(\\.[a-zA-Z][\\w-]*)+`, 'g');

test.use({ javaScriptEnabled: false });

/** A slow line, an old phone, a blocked script: what is public is still read. */
test('every public page is read without script', async ({ page, everyPage }) => {
  test.setTimeout(120_000);
  for (const path of everyPage) {
    await test.step(path, async () => {
      const answer = await page.goto(path);
      // a case is of those who moderate: its page says so to a visitor, as readable as any other
      expect.soft(answer?.status(), path).toBe(path.startsWith('/moderation/dossiers/') ? 403 : 200);
      const main = page.getByRole('main');
      await expect.soft(main.getByRole('heading', { level: 1 }), path).toBeVisible();
      const text = await main.innerText();
      expect.soft(text, `${path} waits for a script`).not.toMatch(/Un instant…/);
      expect.soft(text.match(UNSAID) ?? [], `${path} misses sentences`).toEqual([]);
      expect.soft(text.length, `${path} is nearly blank`).toBeGreaterThan(60);
    });
  }
});

test('a link of the page leads on without script', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Les propositions' }).first().click();
  await expect(page).toHaveURL(/\/propositions$/);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
});

test('a page that is not for who asks says so without script, why and what to do, with its status', async ({
  page,
}) => {
  for (const path of ['/administration/reglages', '/administration/importer', '/engager']) {
    await test.step(path, async () => {
      const answer = await page.goto(path);
      expect.soft(answer?.status(), path).toBe(403);
      const main = page.getByRole('main');
      await expect.soft(main.getByRole('heading', { level: 1 }), path).toBeVisible();
      const way = main.getByRole('link', { name: 'Me connecter' });
      await expect.soft(way, path).toHaveAttribute('href', `/connexion?retour=${encodeURIComponent(path)}`);
    });
  }
});

test.describe('on a line that loses the first script', () => {
  test.use({ javaScriptEnabled: true });

  for (const [language, says, again] of [
    ['fr', /vous pouvez lire, pas encore écrire/, 'Réessayer'],
    ['en', /you can read it, but not write yet/, 'Try again'],
  ] as const)
    test(`the page stays readable, says so and offers to try again (${language})`, async ({ page }) => {
      await page.route(/\/main-[^/]*\.js$/, (route) => route.abort());
      await page.goto(`/plan?lang=${language}`);
      await expect(page.getByRole('alert')).toHaveText(says);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(500);
      await page.unrouteAll();
      await page.getByRole('link', { name: again }).click();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    });
});
