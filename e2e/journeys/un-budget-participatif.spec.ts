import { CAST } from '@mondee/testing/cast';
import type { Page } from '@playwright/test';
import { DESKTOP } from '../support/devices';
import { expect, test } from '../support/test';

/** A local time of the territory for a form, so many minutes from now. */
const inMinutes = (minutes: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })
    .format(Date.now() + minutes * 60_000)
    .replace(' ', 'T');

const awake = (page: Page, path: string) => page.goto(path, { waitUntil: 'networkidle' });

/** A teller makes a key on their own device, and writes it down. */
async function keyOf(page: Page, ballot: string): Promise<string> {
  await awake(page, `${ballot}/depouillement`);
  await page.getByRole('button', { name: 'Faire ma clé' }).click();
  const text = await page.locator('.secret').textContent();
  await page.getByRole('button', { name: 'Je l’ai recopié' }).click();
  await expect(page.getByText('Votre clé est prête')).toBeVisible();
  return text!.trim();
}

/** By the keyboard: the running total stays in sight, and may stand over a card. */
async function picks(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    const box = page.getByRole('checkbox', { name, exact: true });
    await box.press('Space');
    await expect(box).toBeChecked();
  }
}

async function handsIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
  await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
  await expect(page.getByText('Bulletin déposé.')).toBeVisible();
}

test.describe('a participatory budget', () => {
  test('from its opening to its explained result: on a phone, at the screen of the desk and on paper', async ({
    browser,
    comes,
  }) => {
    // Everybody is there before the clock starts: a ballot closes at an instant, and waits for nobody.
    test.setTimeout(540_000);
    const irene = await comes('irene', DESKTOP);
    const [bruno, aline, bastien, jeanne] = [
      await comes('bruno'),
      await comes('aline'),
      await comes('bastien', DESKTOP),
      await comes('jeanne'),
    ];

    await awake(irene, '/scrutins/nouveau');
    await irene.getByLabel('Comment vote-t-on').selectOption('equal-shares');
    await irene.getByLabel('La question').fill('Quels petits travaux pour le bourg cette année ?');
    await irene.getByRole('textbox', { name: /options/i }).fill('Un banc ; 500\nUn abri ; 800\nUne mare ; 300');
    await irene.getByLabel('L’enveloppe, en euros').fill('1000');
    await irene
      .getByRole('checkbox', { name: 'Les bulletins sans nom seront publiés un par un' })
      .check({ force: true });
    await irene.getByRole('checkbox', { name: 'À l’écran du guichet' }).check({ force: true });
    await irene.getByRole('checkbox', { name: 'Sur papier' }).check({ force: true });
    await irene.getByLabel('Début du vote').fill(inMinutes(-1));
    await irene.getByLabel('Fin du vote').fill(inMinutes(4));
    await irene.getByLabel(/D’autres scrutateurs/).fill(`${CAST.bruno.email}\n${CAST.aline.email}`);
    await irene.getByRole('button', { name: 'Garder ce brouillon' }).click();
    await expect(irene.getByRole('heading', { name: 'Ouvrir le scrutin' })).toBeVisible();
    const ballot = new URL(irene.url()).pathname.replace('/preparer', '');

    const keys = [await keyOf(bruno, ballot), await keyOf(aline, ballot)];
    await awake(irene, `${ballot}/preparer`);
    await expect(irene.getByLabel('La question')).toHaveValue('Quels petits travaux pour le bourg cette année ?');
    await expect(irene.getByRole('checkbox', { name: 'Bruno Jarrand' })).toBeChecked();
    const voters = [CAST.jeanne.id, CAST.odile.id, CAST.karim.id];
    await irene.getByLabel(/Ou une liste/).fill(['person', ...voters].join('\n'));
    await irene.getByRole('button', { name: 'Ouvrir : plus rien ne changera' }).click();
    await expect(irene).toHaveURL(new RegExp(`${ballot}$`));

    await test.step('Jeanne on her phone', async () => {
      await awake(jeanne, ballot);
      await jeanne.getByRole('button', { name: 'Remplir mon bulletin' }).click();
      await picks(jeanne, 'Un banc');
      await handsIn(jeanne);
    });

    await test.step('Odile at the supervised screen, Karim on paper', async () => {
      await awake(bastien, `${ballot}/bureau`);
      await bastien.getByLabel('Le nom').fill('Odile');
      await bastien.getByRole('button', { name: 'Chercher sur la liste' }).click();
      await bastien.getByRole('button', { name: 'Faire passer à l’écran Odile Marcellin' }).click();
      const code = (await bastien.locator('.code').textContent())!.trim();

      const screen = await (await browser.newContext(DESKTOP)).newPage();
      await awake(screen, ballot);
      await screen.getByRole('button', { name: 'J’ai un code du bureau de vote' }).click();
      await picks(screen, 'Un banc', 'Un abri');
      await screen.getByRole('button', { name: 'Relire mon bulletin' }).click();
      await screen.getByRole('textbox', { name: 'Votre code' }).fill(code);
      await screen.getByRole('button', { name: 'Déposer mon bulletin' }).click();
      await expect(screen.getByText('Bulletin déposé.')).toBeVisible();
      await screen.context().close();

      await bastien.getByLabel('Le nom').fill('Karim');
      await bastien.getByRole('button', { name: 'Chercher sur la liste' }).click();
      await bastien.getByRole('button', { name: 'Émarger et donner le papier Karim Belaïd' }).click();
      await expect(bastien.getByText('C’est signé : Karim Belaïd.')).toBeVisible();
    });

    await test.step('the hour comes; two people count the paper box, the tellers open the other', async () => {
      await expect(async () => {
        await awake(bruno, `${ballot}/depouillement`);
        await expect(bruno.getByLabel('Clé de Bruno Jarrand')).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 360_000, intervals: [5_000, 10_000] });
      for (const hand of [bastien, irene]) {
        await awake(hand, `${ballot}/papier`);
        await picks(hand, 'Un banc');
        await hand.getByLabel('Combien sont-ils').fill('1');
        await hand.getByRole('button', { name: 'Ajouter cette pile' }).click();
        await expect(hand.getByRole('heading', { name: '1 bulletin compté' })).toBeVisible();
        await hand.getByRole('button', { name: 'Enregistrer mon compte' }).click();
        await expect(hand.locator('.answer')).toBeVisible();
      }
      await bruno.getByLabel('Clé de Bruno Jarrand').fill(keys[0]!);
      await bruno.getByLabel('Clé de Aline Tézier').fill(keys[1]!);
      await bruno.getByRole('button', { name: 'Ouvrir l’urne et compter' }).click();
      await expect(bruno).toHaveURL(new RegExp(`${ballot}$`));
    });

    await test.step('the result says who paid, and why not', async () => {
      await awake(bruno, ballot);
      await expect(bruno.getByText('Un projet financé : Un banc.')).toBeVisible();
      await expect(bruno.getByText(/3 personnes l’ont soutenu/)).toBeVisible();
      await expect(bruno.getByRole('heading', { name: 'Non financés, et pourquoi' })).toBeVisible();
      await expect(
        bruno.getByText('Personne ne l’a choisi.').or(bruno.getByText(/moins que le minimum/)),
      ).toBeVisible();
      await expect(bruno.getByText('3 personnes ont voté, sur 3 inscrites.')).toBeVisible();
    });
  });
});
