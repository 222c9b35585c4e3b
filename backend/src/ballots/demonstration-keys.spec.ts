import { describe, expect, it } from 'vitest';
import { base64url, newKeyPair, publicKeyOf, readSecret } from '@mondee/methods/sealing';
import { CAST } from '@mondee/testing/cast';
import { demonstrationKeyOf, demonstrationPair } from './demonstration-keys';

describe('the keys of a demonstration', () => {
  it('are those of invented tellers, and open what was sealed to them', () => {
    const { publicKey } = demonstrationPair(CAST.bruno.id);
    const teller = { id: CAST.bruno.id, person: CAST.bruno.id, publicKey: base64url(publicKey) };
    expect(publicKeyOf(readSecret(demonstrationKeyOf(teller)!)!)).toEqual(publicKey);
  });

  it('are never told of a teller who made a key of their own, or none yet', () => {
    const own = { id: CAST.bruno.id, person: CAST.bruno.id, publicKey: base64url(newKeyPair().publicKey) };
    expect(demonstrationKeyOf(own)).toBeUndefined();
    expect(demonstrationKeyOf({ id: CAST.bruno.id, person: CAST.bruno.id })).toBeUndefined();
  });
});
