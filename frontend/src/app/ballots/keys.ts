import { openShare } from '@mondee/domain/ballots';
import type { Id } from '@mondee/kernel';
import { base64url, fromBase64url, newKeyPair, readSecret, secretText } from '@mondee/methods/sealing';

/** A teller's key, made on this device: the text to keep, and the half that is told. */
export function tellerKey(): { readonly text: string; readonly publicKey: string } {
  const { privateKey, publicKey } = newKeyPair();
  return { text: secretText(privateKey), publicKey: base64url(publicKey) };
}

/** Opens a share with a teller's kept text; nothing when the text is wrong, or is another teller's. */
export async function opened(ballot: string, sealed: string, text: string): Promise<string | undefined> {
  const [key, bytes] = [readSecret(text), fromBase64url(sealed)];
  if (!key || !bytes) return undefined;
  const share = await openShare(ballot as Id, bytes, key);
  key.fill(0);
  return share && base64url(share);
}
