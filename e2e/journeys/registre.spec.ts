import { expect, test } from '../support/test';

test.describe('anyone checks the register in their own browser', () => {
  test('the whole chain, then one act', async ({ page }) => {
    await page.goto('/registre');
    await page.getByRole('link', { name: 'Vérifier tout le registre' }).click();
    await page.getByRole('button', { name: 'Vérifier tout le registre' }).click();
    await expect(page.getByRole('heading', { name: 'Le registre est entier' })).toBeVisible();

    await page.goBack();
    await page
      .getByRole('link', { name: /prouver/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Vérifier le registre et cet acte' }).click();
    await expect(page.getByRole('heading', { name: 'Cet acte est bien dans le registre' })).toBeVisible();
    await expect(page.getByRole('table')).toContainText('kind');
  });

  test('a batch that was changed on its way is found and named', async ({ page }) => {
    await page.route('**/graphql?**', async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      const touched = body.includes('"journalBatches":[{') ? withAnotherSeal(body) : body;
      await route.fulfill({ response: answer, body: touched });
    });
    await page.goto('/registre/verifier');
    await page.getByRole('button', { name: 'Vérifier tout le registre' }).click();
    await expect(page.getByRole('heading', { name: 'Le registre a été touché' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('n’est pas celle qui avait été scellée');
  });

  test('an act that was changed on its way is shown as broken', async ({ page }) => {
    await page.route('**/graphql?**', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('\\"kind\\":\\"', '\\"kind\\":\\"Another');
      await route.fulfill({ response: answer, body });
    });
    await page.goto('/registre');
    await page
      .getByRole('link', { name: /prouver/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Vérifier le registre et cet acte' }).click();
    await expect(page.getByRole('heading', { name: 'Cet acte n’est pas celui du registre' })).toBeVisible();
  });
});

interface Batches {
  readonly data: { readonly journalBatches: readonly { readonly number: number; readonly root: string }[] };
}

/** The last batch says another seal of its acts than the one it was chained with. */
function withAnotherSeal(body: string): string {
  const { data } = JSON.parse(body) as Batches;
  const last = data.journalBatches.length - 1;
  const journalBatches = data.journalBatches.map((batch, at) =>
    at === last ? { ...batch, root: batch.root.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) } : batch,
  );
  return JSON.stringify({ data: { journalBatches } });
}
