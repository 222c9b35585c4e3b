import { DESKTOP } from '../support/devices';
import { expect, test } from '../support/test';

test('what Karim supports moves on the screen Jeanne has open, when she wants to look', async ({ comes }) => {
  const jeanne = await comes('jeanne');
  await jeanne.goto('/propositions', { waitUntil: 'networkidle' });
  const support = (on: typeof jeanne) =>
    on.getByRole('button', { name: /^(Soutenir cette idée|Retirer mon soutien)$/ });
  const karim = await comes('karim', DESKTOP);
  const path = await test.step('they open the same proposal, each on their own device', async () => {
    const paths = await jeanne
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const one of paths.filter((href) => /^\/propositions\/[0-9a-f-]{36}$/.test(href))) {
      await karim.goto(one, { waitUntil: 'networkidle' });
      if (await support(karim).isVisible()) return one;
    }
    throw new Error('no proposal of the first page can be supported by Karim');
  });
  // her line is open once it has told what is newest now: only what comes after that is news
  const open = jeanne
    .waitForEvent('websocket')
    .then((line) => line.waitForEvent('framereceived', ({ payload }) => String(payload).includes('latest')));
  await jeanne.goto(path, { waitUntil: 'networkidle' });
  await open;
  const count = (on: typeof jeanne) => on.locator('app-support .count');
  const figure = async (on: typeof jeanne) => Number(/\d+/.exec((await count(on).textContent()) ?? '')?.[0]);
  const before = await figure(jeanne);
  expect(await figure(karim)).toBe(before);

  await test.step('he presses; she is told that something happened, and her page does not jump', async () => {
    await support(karim).click();
    await expect(async () => expect(await figure(karim)).not.toBe(before)).toPass();
    await expect(jeanne.getByRole('button', { name: 'Voir' })).toBeVisible();
    expect(await figure(jeanne)).toBe(before);
  });

  await test.step('she looks, and the count has moved', async () => {
    await jeanne.getByRole('button', { name: 'Voir' }).click();
    await expect(async () => expect(await figure(jeanne)).toBe(await figure(karim))).toPass();
    expect(await figure(jeanne)).not.toBe(before);
  });

  await test.step('he steps back, and all is as it was', async () => {
    await support(karim).click();
    await expect(async () => expect(await figure(karim)).toBe(before)).toPass();
  });
});
