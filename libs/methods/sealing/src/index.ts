export { openSealed, seal, SEAL_OVERHEAD } from './hpke';
export { newKeyPair, publicKeyOf, type KeyPair } from './key-pair';
export { combine, shareHash, split, type KeyShare } from './shamir';
export { pad, unpad } from './padding';
export { fingerprint, receiptWords, RECEIPT_WORDS } from './receipt';
export { readSecret, secretText } from './secret-text';
export { base64url, fromBase64url } from './base64url';
