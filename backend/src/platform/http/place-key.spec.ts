import { describe, expect, it } from 'vitest';
import { networkOf, placeKey } from './place-key';

describe('a place', () => {
  it('is a network, not a machine, however its address is written', () => {
    expect(networkOf('203.0.113.77')).toBe(networkOf('::ffff:203.0.113.9'));
    expect(networkOf('203.0.114.77')).not.toBe(networkOf('203.0.113.77'));
    expect(networkOf('2001:db8:1:2300::1')).toBe(networkOf('2001:0DB8:0001:23ff:1:2:3:4'));
    expect(networkOf('2001:db8:1:2300::1')).not.toBe(networkOf('2001:db8:1:2400::1'));
    expect(networkOf('::1')).toBe('0000:0000:0000:00');
    for (const odd of [undefined, '', 'x', '1.2.3', '::ffff:1.2.3']) expect(networkOf(odd)).toBe('unknown');
  });

  it('is told by a key that says nothing and is another the day after', () => {
    const [today, tomorrow] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(placeKey('203.0.113.77', today)).toBe(placeKey('203.0.113.78', today));
    expect(placeKey('203.0.113.77', today)).not.toBe(placeKey('203.0.113.77', tomorrow));
    expect(placeKey('203.0.113.77', today)).not.toContain('203');
  });
});
