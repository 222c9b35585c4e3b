import { createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/**
 * Under what a place is counted: its network (the first three bytes of an IPv4, the first seven of an IPv6: one home or
 * one building), hashed with a salt of the day. Nothing kept tells who was where, and tomorrow not even we can compare.
 */
export function placeKey(ip: string | undefined, salt: Buffer): string {
  return createHmac('sha256', salt).update(networkOf(ip)).digest('base64url').slice(0, 22);
}

/** @example networkOf('203.0.113.77') // '203.0.113' */
export function networkOf(ip: string | undefined): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip ?? '')?.[1] ?? ip ?? '';
  if (isIPv4(mapped)) return mapped.split('.').slice(0, 3).join('.');
  if (!isIPv6(mapped)) return 'unknown';
  const [head = '', tail] = mapped.split('%')[0]!.split('::');
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  const groups = [...first, ...zeros, ...last].slice(0, 4).map((group) => group.padStart(4, '0').toLowerCase());
  return groups.join(':').slice(0, -2);
}
