import { expect, type Locator, type Page } from '@playwright/test';

/** Goes there as somebody without a mouse does: by the Tab key, never by pointing. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(place, 'the Tab key never came here').toBeFocused();
}

/** Writes into a field reached by Tab. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.insertText(text);
}
