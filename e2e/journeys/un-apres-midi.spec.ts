import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { CAST } from '@mondee/testing/cast';
import { temporarySite, type TemporarySite } from '@mondee/workspace/temporary-site';
import { DESKTOP } from '../support/devices';
import { test } from '../support/test';

// From an empty database to a territory open for proposals, without touching a file. The time is measured and said.

let site: TemporarySite;
const env = { MONDEE_DEMO: 'off', MONDEE_EPCI: '' };
/** The smallest picture there is. */
const SIGN = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const PLAN = `Axe;Objectif;Résumé
Mobilité;Aller au marché sans voiture;Pour les jours de marché
mobilite;"Des chemins sûrs
vers l’école";
Pêche;Cette ligne n’a pas d’axe connu;`;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await temporarySite({ say: () => undefined, env });
});
test.afterAll(() => site?.discard());

/** What the person with the server does once: one command, and the address it prints. */
async function firstAddress(): Promise<string> {
  const args = ['dist/backend/main.mjs', 'administrator', CAST.paul.email, CAST.paul.name];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, ...env, DATABASE_URL: site.databaseUrl, MONDEE_URL: site.address },
  });
  return stdout.match(/https?:\S+/)![0];
}

/** Writes a setting as one does: the field by its name, then its own button. */
async function set(page: Page, label: string, value: string): Promise<void> {
  const form = page.locator('form').filter({ has: page.getByLabel(label, { exact: false }) });
  await form.getByLabel(label, { exact: false }).fill(value);
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(form.getByText('Enregistré.')).toBeVisible();
}

test('a facilitator opens a territory in an afternoon, without touching a file', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await (await browser.newContext({ ...DESKTOP, baseURL: site.address })).newPage();
  await page.goto(await firstAddress());
  const begun = Date.now();
  await page.getByRole('button', { name: 'C’est moi, j’entre' }).click();
  await expect(page).toHaveURL(/administration.ouvrir/);
  await expect(page.getByText('Choisissez d’abord votre territoire.')).toBeVisible();

  await page.getByLabel('Le SIREN de votre intercommunalité').fill('999999999');
  await page.getByRole('button', { name: 'Voir' }).click();
  await expect(page.getByText(/Aucune intercommunalité de France/)).toBeVisible();
  await page.getByLabel('Le SIREN de votre intercommunalité').fill('200 067 767');
  await page.getByRole('button', { name: 'Voir' }).click();
  await expect(page.getByText(/Royans-Vercors.:.18 communes/)).toBeVisible();
  await page.getByRole('button', { name: 'C’est bien ce territoire' }).click();
  await expect(page.getByText(/Les six axes du plan sont en place/)).toBeVisible();

  const colour = page.locator('form').filter({ has: page.getByLabel('Couleur des boutons et des liens') });
  await colour.getByLabel('Couleur des boutons et des liens').fill('#ffee88');
  await colour.getByRole('button', { name: 'Enregistrer' }).click();
  const nearest = (await colour.getByText(/La plus proche qui se lit/).textContent())!.match(/#[0-9a-f]{6}/)![0];
  await set(page, 'Couleur des boutons et des liens', nearest);
  await set(page, 'Jours pour répondre à une proposition', '45');
  await set(page, 'Qui édite ce site', 'Communauté de communes du Royans-Vercors, Saint-Jean-en-Royans');
  await set(page, 'Directrice ou directeur de la publication', 'Nadia Permingeat');
  await set(page, 'Qui héberge ce site', 'Un hébergeur, 1 rue du Serveur, 26000 Valence');

  const sign = page.locator('form').filter({ has: page.getByRole('heading', { name: 'Votre logo' }) });
  await sign.getByLabel('L’image').setInputFiles({ name: 'logo.gif', mimeType: 'image/gif', buffer: SIGN });
  await sign.getByLabel('Ce qu’il montre').fill('Un noyer');
  await sign.getByRole('button', { name: 'Mettre ce logo' }).click();
  await expect(sign.getByText(/Enregistré. Vous le verrez/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Proposer l’anglais' }).selectOption('false');
  const english = page.locator('form').filter({ has: page.getByLabel('Proposer l’anglais') });
  await english.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(english.getByText('Enregistré.')).toBeVisible();

  await page.getByRole('button', { name: 'Ajouter un axe' }).click();
  await page.getByLabel('Nom de l’axe').fill('Culture et fêtes');
  await page.locator('app-axes form').getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/Culture et fêtes.: enregistré/)).toBeVisible();
  await page.getByRole('button', { name: /^Monter.*Culture/ }).click();
  await expect(page.getByText('Culture et fêtes est maintenant à la place 6.')).toBeVisible();
  await page.getByRole('button', { name: /^Retirer.*Gouvernance/ }).click();
  await expect(page.getByText('Gouvernance n’est plus un axe du plan.')).toBeVisible();

  await page.goto('/administration/importer');
  await page.getByLabel('Le fichier').setInputFiles({
    ...{ name: 'plan.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(PLAN),
  });
  await expect(page.getByText('Ligne 4')).toBeVisible();
  await page.getByRole('button', { name: /Importer/ }).click();
  await expect(page.getByText(/C’est fait/)).toBeVisible();

  await page.goto('/administration/textes');
  await page.getByLabel('Mots du texte à changer').fill('Mentions légales');
  await page.getByRole('button', { name: 'Chercher' }).click();
  const text = page.locator('form').filter({ has: page.getByLabel('territory.legal.title') });
  await text.getByLabel('territory.legal.title').fill('Qui fait ce site');
  await expect(text.getByRole('group', { name: 'Ce qui se lira' })).toContainText('Qui fait ce site');
  await text.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(text.getByText('Enregistré.')).toBeVisible();
  await text.getByText('Ce que ce texte a dit').click();
  await expect(text.getByRole('deletion')).toHaveText('Mentions légales');
  await expect(text.getByText(CAST.paul.name)).toBeVisible();

  await page.goto('/administration/ouvrir');
  await page.getByRole('button', { name: 'Ouvrir aux propositions' }).click();
  await expect(page.getByText('La plateforme est ouverte.', { exact: false })).toBeVisible();
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`From an empty database to a territory open for proposals: ${seconds} s of a robot’s afternoon.`);

  // what a visitor sees then, without script and without an account
  const visitor = await (await browser.newContext({ baseURL: site.address, javaScriptEnabled: false })).newPage();
  await visitor.goto('/mentions-legales');
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Qui fait ce site');
  await expect(visitor.getByText('Nadia Permingeat')).toBeVisible();
  const accent = await visitor.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--gentian'));
  expect(accent.trim()).toBe(nearest);
  await expect(visitor.getByRole('banner').getByRole('img', { name: 'Un noyer' })).toBeVisible();
  await expect(visitor.getByRole('link', { name: 'Read this page in English' })).toHaveCount(0);
  await visitor.goto('/plan');
  const axes = visitor.getByRole('navigation', { name: 'Les axes du plan' }).getByRole('link');
  await expect(axes).toHaveText([
    ...['Mobilité', 'Économie', 'Citoyen', 'Environnement', 'Culture et fêtes', 'Qualité de vie'],
  ]);
  await expect(visitor.getByText('Aller au marché sans voiture')).toBeVisible();
});
