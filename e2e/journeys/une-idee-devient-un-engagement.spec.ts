import { inDays } from '../support/days';
import { DESKTOP, PHONE } from '../support/devices';
import { expect, test } from '../support/test';
import { isTold } from '../support/told';

const IDEA = 'Un arrêt de la navette devant l’école de Vassieux';
const DECISION = 'Créer un arrêt de la navette devant l’école de Vassieux';
const WORD = 'La navette s’arrête devant l’école';
const FIGURE = 'Voyageurs transportés les jours de marché';

/** The whole loop of Mondée, as the people of the story walk it: PRODUCT §2. */
test('une idée devient un engagement', async ({ comes }) => {
  test.setTimeout(300_000);
  const jeanne = await comes('jeanne', PHONE);
  let proposal = '';
  let commitment = '';

  await test.step('Jeanne writes her idea on her phone and hands it in', async () => {
    await jeanne.goto('/propositions');
    await jeanne.getByRole('main').getByRole('link', { name: 'Déposer mon idée' }).first().click();
    await jeanne.getByLabel('Votre idée en une ligne').fill(IDEA);
    await jeanne
      .getByLabel('Qu’est-ce qui ne va pas')
      .fill('Les enfants marchent deux kilomètres le long de la route.');
    await jeanne.getByLabel('Qu’est-ce qu’on devrait faire').fill('Un arrêt devant l’école, le matin et le soir.');
    await jeanne.getByLabel('C’est où').selectOption({ label: 'Vassieux-en-Vercors' });
    await jeanne.getByRole('radio', { name: 'Mobilité', exact: true }).check();
    await jeanne.getByRole('button', { name: 'Déposer mon idée' }).click();
    await expect(jeanne.getByRole('heading', { name: 'Votre idée est déposée' })).toBeVisible();
    await jeanne.getByRole('link', { name: 'Voir la proposition' }).click();
    await expect(jeanne.getByRole('heading', { level: 1, name: IDEA })).toBeVisible();
    proposal = new URL(jeanne.url()).pathname;
    await isTold(jeanne, 'jeanne', { here: /Réponse promise pour le/, mail: 'Proposition déposée' });
  });

  await test.step('Aline reads it and puts it on line', async () => {
    const aline = await comes('aline', DESKTOP);
    await aline.goto('/moderer');
    const waiting = aline.getByRole('listitem', { name: IDEA });
    await waiting.getByRole('button', { name: 'Mettre en ligne' }).click();
    await expect(aline.getByText(`« ${IDEA} » est en ligne.`)).toBeVisible();
    await isTold(jeanne, 'jeanne', { here: new RegExp(`en ligne : ${IDEA}`), mail: IDEA });
  });

  await test.step('Karim supports it', async () => {
    const karim = await comes('karim', PHONE);
    await karim.goto(proposal);
    await karim.getByRole('button', { name: 'Soutenir cette idée' }).click();
    await expect(karim.getByText('Un soutien', { exact: true })).toBeVisible();
  });

  const nadia = await comes('nadia', DESKTOP);

  await test.step('Nadia prepares the answer, which nobody else sees, then publishes it', async () => {
    await nadia.goto('/repondre', { waitUntil: 'networkidle' });
    const answer = nadia.getByRole('listitem').filter({ has: nadia.getByRole('link', { name: IDEA }) });
    await answer.getByText('Écrire la réponse').click();
    await answer.getByRole('radio', { name: 'Oui', exact: true }).check();
    await answer.getByLabel('Que va-t-il se passer').fill('L’arrêt est proposé au prochain conseil communautaire.');
    // The second «Pourquoi» of the card is why the promised day moves.
    await answer.getByLabel('Pourquoi').first().fill('Quarante élèves passent par là chaque jour.');
    await answer.getByRole('button', { name: 'Garder sans publier' }).click();
    await expect(answer.getByLabel('En quelle qualité')).toBeVisible();

    await jeanne.goto(proposal);
    await expect(jeanne.getByRole('main')).not.toContainText('Quarante élèves');

    await answer.getByLabel('En quelle qualité').fill('vice-présidente à la mobilité');
    await answer.getByRole('button', { name: 'Publier la réponse' }).click();
    await expect(answer).toHaveCount(0);
    await jeanne.goto(proposal);
    await expect(jeanne.getByRole('main')).toContainText('Quarante élèves passent par là chaque jour.');
    await isTold(jeanne, 'jeanne', { here: /Une réponse est publiée : oui/, mail: 'La réponse est publiée : oui' });
  });

  await test.step('Nadia records what the council decided', async () => {
    await nadia.goto(proposal);
    await nadia.getByRole('link', { name: 'Décider' }).click();
    await nadia.getByLabel('Que décide-t-on').fill(DECISION);
    await nadia.getByLabel('Qui a décidé').fill('Conseil communautaire');
    await nadia.getByLabel('Quel jour').fill(inDays(0));
    await nadia.getByRole('radio', { name: 'Adoptée', exact: true }).check();
    await nadia.getByLabel('Voix pour').fill('31');
    await nadia.getByLabel('Voix contre').fill('4');
    await nadia.getByLabel('Abstentions').fill('3');
    await nadia.getByLabel('Sur quoi la décision s’appuie').fill('Vu la demande des familles et le comptage de mai.');
    await nadia.getByLabel('Qu’est-ce qui a été décidé').fill('Un arrêt est créé devant l’école de Vassieux.');
    await nadia.getByLabel('Pourquoi, en mots simples').fill('Le chemin de l’école n’a pas de trottoir.');
    await nadia.getByLabel('En quelle qualité').fill('vice-présidente à la mobilité');
    await nadia.getByRole('button', { name: 'Publier la décision' }).click();
    await expect(nadia.getByRole('heading', { name: 'Prendre un engagement' })).toBeVisible();
    await isTold(jeanne, 'jeanne', { here: new RegExp(`adoptée : ${DECISION}`), mail: DECISION });
  });

  await test.step('Nadia gives the word of the mobility service, with milestones and the figure it aims at', async () => {
    await nadia.getByLabel('Votre engagement, en une ligne').fill(WORD);
    await nadia.getByLabel('Que fera-t-on').fill('Un abri et deux passages par jour d’école.');
    await nadia.getByLabel('Qui s’engage').selectOption({ label: 'Service mobilité du Royans-Vercors' });
    await nadia.getByLabel('Pour quelle date').fill(inDays(120));
    await nadia.getByLabel('Jalon 1', { exact: true }).fill('L’abri est posé');
    await nadia.getByLabel('Date du jalon 1').fill(inDays(30));
    await nadia.getByRole('button', { name: 'Ajouter un jalon' }).click();
    await nadia.getByLabel('Jalon 2', { exact: true }).fill('La navette passe');
    await nadia.getByLabel('Date du jalon 2').fill(inDays(90));
    await nadia.getByLabel('Quel chiffre doit bouger').selectOption({ label: FIGURE });
    await nadia.getByRole('button', { name: 'Prendre cet engagement' }).click();
    await expect(nadia.getByRole('heading', { level: 1, name: WORD })).toBeVisible();
    commitment = new URL(nadia.url()).pathname;
    await isTold(jeanne, 'jeanne', { here: new RegExp(`Un engagement est pris.*${WORD}`), mail: WORD });
  });

  const bruno = await comes('bruno', DESKTOP);

  await test.step('Bruno moves a date, and says why', async () => {
    await bruno.goto(commitment, { waitUntil: 'networkidle' });
    await bruno.getByText('Déplacer une date', { exact: true }).click();
    await bruno.getByLabel('La date de quoi').selectOption({ label: 'L’abri est posé' });
    await bruno.getByLabel('Quelle est la nouvelle date').fill(inDays(45));
    await bruno.getByLabel('Pourquoi change-t-elle').fill('Le fournisseur de l’abri livre deux semaines plus tard.');
    await bruno.getByRole('button', { name: 'Déplacer la date' }).click();
    await expect(bruno.getByRole('region', { name: 'Le registre des glissements' })).toContainText('deux semaines');
    await isTold(jeanne, 'jeanne', {
      here: /Une date change.*L’abri est posé/,
      mail: 'L’abri est posé : la date passe',
    });
  });

  await test.step('Bruno proves a milestone', async () => {
    await bruno.goto(commitment, { waitUntil: 'networkidle' });
    await bruno.getByText('Prouver un jalon', { exact: true }).click();
    await bruno.getByLabel('Quel jalon').selectOption({ label: 'L’abri est posé' });
    await bruno.getByLabel('Quel jour a-t-il été fait').fill(inDays(0));
    await bruno.getByLabel('Qu’est-ce qui le montre').fill('Photos datées de l’abri, devant l’école.');
    await bruno.getByRole('button', { name: 'Enregistrer la preuve' }).click();
    await expect(bruno.getByText('Preuve : Photos datées de l’abri, devant l’école.')).toBeVisible();
    await isTold(jeanne, 'jeanne', {
      here: /jalon est fait et prouvé : L’abri est posé/,
      mail: 'prouvé : L’abri est posé',
    });
  });

  await test.step('Bruno counts, and records what he counted', async () => {
    await bruno.goto(commitment, { waitUntil: 'networkidle' });
    await bruno.getByText('Ajouter une mesure', { exact: true }).click();
    await bruno.getByLabel('Quel est le chiffre').fill('57');
    await bruno.getByLabel('De quel jour').fill(inDays(0));
    await bruno.getByLabel('D’où vient-il').selectOption({ label: 'Mesuré ou compté' });
    await bruno.getByLabel('Quelle est la source').fill('Comptage du conducteur, ce matin.');
    await bruno.getByRole('button', { name: 'Enregistrer la mesure' }).click();
    await expect(bruno.getByRole('region', { name: FIGURE })).toContainText('57');
    await isTold(jeanne, 'jeanne', { here: /Nouvelle mesure : 57/, mail: 'Nouvelle mesure : 57' });
  });

  await test.step('Jeanne reads, on her proposal, all that came of it', async () => {
    await jeanne.goto(proposal);
    const thread = jeanne.getByRole('region', { name: 'Le fil de cette proposition' });
    await expect(thread.getByRole('listitem').first()).toContainText('Proposée par Jeanne Vignon');
    for (const hop of ['Réponse : oui', '31 voix pour', 'Service mobilité du Royans-Vercors', '57']) {
      await expect(thread).toContainText(hop);
    }
    await expect(thread).toContainText('Date déplacée une fois');
    await thread.getByRole('link', { name: 'Engagement' }).click();
    await expect(jeanne.getByRole('heading', { level: 1, name: WORD })).toBeVisible();
    await expect(jeanne.getByRole('region', { name: FIGURE })).toContainText('57');
  });
});

test('Odile has no screen: Bastien writes her idea at the desk', async ({ comes }) => {
  const bastien = await comes('bastien', DESKTOP);
  const idea = 'Un banc à mi-chemin de la pharmacie';

  await test.step('he finds her, and writes what she says with the form that everyone has', async () => {
    await bastien.goto('/guichet', { waitUntil: 'networkidle' });
    await bastien.getByLabel('Son nom').fill('Odile');
    await bastien.getByRole('button', { name: 'Chercher la personne' }).click();
    await bastien.getByRole('button', { name: 'Écrire pour Odile Marcellin' }).click();
    await bastien.getByRole('radio', { name: 'Au guichet', exact: true }).check();
    await bastien.getByRole('link', { name: 'Écrire son idée' }).click();
    await expect(bastien.getByText('Vous écrivez pour Odile Marcellin.')).toBeVisible();
    await bastien.getByLabel('Votre idée en une ligne').fill(idea);
    await bastien.getByLabel('Qu’est-ce qui ne va pas').fill('La côte est longue et il n’y a rien pour s’asseoir.');
    await bastien.getByLabel('Qu’est-ce qu’on devrait faire').fill('Un banc à l’ombre, à mi-chemin.');
    await bastien.getByRole('radio', { name: 'Qualité de vie', exact: true }).check();
    await bastien.getByRole('button', { name: 'Déposer mon idée' }).click();
    await expect(bastien.getByRole('heading', { name: 'L’idée est déposée' })).toBeVisible();
  });

  await test.step('once on line, it is hers, and says how it came', async () => {
    const aline = await comes('aline', DESKTOP);
    await aline.goto('/moderer');
    await aline.getByRole('listitem', { name: idea }).getByRole('button', { name: 'Mettre en ligne' }).click();
    await aline.getByRole('link', { name: 'Voir la proposition' }).click();
    await expect(aline.getByText('Dite au guichet par Odile Marcellin, écrite avec un agent.')).toBeVisible();
  });
});
