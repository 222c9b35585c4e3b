import { inDays } from '../support/days';
import { expect, test } from '../support/test';

const TITLE = 'Où poser les bancs du chemin de ronde';
const STATEMENT = 'Un banc à l’ombre, tous les trois cents mètres.';

test('Irène opens a process from a template; Jeanne adds a word from her phone, Karim agrees', async ({ comes }) => {
  test.setTimeout(120_000);
  const irene = await comes('irene');
  await irene.goto('/demarches/preparer', { waitUntil: 'networkidle' });
  await irene.getByRole('button', { name: 'Une carte des avis' }).click();
  const phases = irene.getByRole('group', { name: /^Étape \d/ });
  await expect(phases).toHaveCount(2);
  for (const [label, text] of [
    ['La question, en une ligne', TITLE],
    ['De quoi s’agit-il', 'Nous poserons des bancs au printemps. Dites où, et pour qui.'],
    ['Qui porte la démarche', 'La commune de Vassieux-en-Vercors'],
    ['Qui décidera', 'Le conseil municipal'],
    ['Ce qui peut encore changer', 'Les endroits, et le nombre de bancs.'],
    ['Ce qui ne changera pas', 'La somme est votée.'],
    ['Comment participer sans écran', 'À la mairie, le mardi matin, avec Bastien.'],
  ] as const)
    await irene.getByLabel(label).fill(text);
  // The template begins tomorrow; this one has begun already.
  await phases
    .first()
    .getByLabel('Début')
    .fill(`${inDays(-1)}T08:00`);
  await irene.getByRole('button', { name: 'Ouvrir la démarche' }).click();
  await irene.waitForURL(/\/demarches\/[0-9a-f-]{36}$/);
  await expect(irene.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  const address = new URL(irene.url()).pathname;

  const jeanne = await comes('jeanne');
  await jeanne.goto(address, { waitUntil: 'networkidle' });
  await expect(jeanne.getByText('Aucune affirmation n’est encore en ligne.')).toBeVisible();
  await jeanne.getByText('Il manque une affirmation').click();
  await jeanne.getByLabel('Votre affirmation, en une phrase').fill(STATEMENT);
  await jeanne.getByRole('button', { name: 'Proposer cette affirmation' }).click();
  await expect(jeanne.getByText('elle paraîtra une fois lue')).toBeVisible();

  await irene.goto(address, { waitUntil: 'networkidle' });
  const waiting = irene.getByRole('listitem').filter({ hasText: STATEMENT });
  await waiting.getByRole('button', { name: 'Mettre en ligne', exact: true }).click();
  await expect(irene.getByText('Rien à lire pour l’instant.')).toBeVisible();

  const karim = await comes('karim');
  await karim.goto(address, { waitUntil: 'networkidle' });
  await expect(karim.getByRole('heading', { name: STATEMENT })).toBeVisible();
  await karim.getByRole('button', { name: 'D’accord', exact: true }).click();
  await expect(karim.getByText('Vous avez réagi')).toBeVisible();
});
