import { PROPOSALS } from '@mondee/testing/story';
import { expect, test } from '../support/test';
import { watch } from '../support/watch';

test.describe('the site keeps to itself', () => {
  test('no page breaks the content policy, fails in a script, or asks another site', async ({
    context,
    page,
    everyPage,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const { complaints, elsewhere } = await watch(context, baseURL ?? '');
    for (const path of everyPage) await page.goto(path, { waitUntil: 'networkidle' });
    // a page that is not for a visitor says so by its status, which a browser writes down: that is no fault
    const refused = /status of 403/;
    expect(complaints.filter((one) => !refused.test(one))).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  test('the policy has a fresh nonce for each page, and allows no evaluated script', async ({ request }) => {
    const policies = [];
    for (const path of ['/', '/', '/registre']) {
      policies.push((await request.get(path)).headers()['content-security-policy'] ?? '');
    }
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1]);
    expect(nonces.every(Boolean)).toBe(true);
    expect(new Set(nonces).size).toBe(3);
    for (const policy of policies) expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  test("another person's draft is an address where there is nothing", async ({ page, comes }) => {
    for (const reader of [page, await comes('karim')]) {
      const answer = await reader.goto(`/propositions/${PROPOSALS.draft}`);
      expect(answer?.status()).toBe(404);
      await expect(reader.getByRole('heading', { name: 'Il n’y a rien à cette adresse' })).toBeVisible();
    }
  });
});

test('English is a link away, and stays', async ({ page }) => {
  await page.goto('/registre');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.getByRole('link', { name: 'Read this page in English' }).click();
  await expect(page).toHaveURL(/lang=en/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The register');
  await page.goto('/registre');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
