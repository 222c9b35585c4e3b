import { signIn } from '../support/sign-in';
import { expect, test } from '../support/test';

test('Jeanne keeps a key on her phone, and comes back with it', async ({ page }) => {
  test.setTimeout(120_000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await signIn(page, 'jeanne');
  await page.goto('/compte', { waitUntil: 'networkidle' });
  await page.getByLabel('Nom de cette clé').fill('Mon téléphone');
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  const key = page.getByRole('listitem').filter({ hasText: 'Mon téléphone' });
  await expect(key).toBeVisible();

  await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await page.waitForURL('/');
  await page.goto('/connexion?retour=/compte', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
  await page.waitForURL('/compte');
  await expect(key).toContainText('Utilisée le');

  await page.getByRole('button', { name: 'Retirer la clé Mon téléphone' }).click();
  await expect(key).toBeHidden();
});
