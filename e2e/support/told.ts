import { expect, type Page } from '@playwright/test';
import type { CastName } from '@mondee/testing/cast';
import { letterTo } from './sign-in';

/** Somebody is told in the application («Mon fil») and by mail: the same news, in the same minute. */
export async function isTold(page: Page, name: CastName, news: { here: RegExp; mail: string }): Promise<void> {
  await expect(async () => {
    await page.goto('/mes-fils');
    await expect(page.getByRole('link', { name: news.here }).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await page.goto('/courrier');
  await letterTo(page, name, news.mail);
}
