import { createHash } from 'node:crypto';
import { canonicalJson, newId, ref, type Act, type Fact } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainHead,
  envelopeOf,
  faultInProof,
  inclusionPath,
  leafHash,
  merkleRoot,
  NO_HEAD,
  personalHash,
  personalPart,
  sealBatch,
  verifyChain,
  verifyInclusion,
  type Batch,
  type FactProof,
  type Hash,
} from './index';

// The oracles know nothing of our code: node's own hash, and the recursive definition of RFC 6962 word for word.
const sha = (...parts: (string | Buffer)[]): Hash => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const bytes = (hex: string) => Buffer.from(hex, 'hex');
function rfc6962(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha('');
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha(Buffer.of(1), bytes(rfc6962(leaves.slice(0, k))), bytes(rfc6962(leaves.slice(k))));
}
const leavesOf = (size: number): Hash[] => Array.from({ length: size }, (_, i) => sha(`leaf ${i}`));
const flip = (hex: string, at: number): string => {
  const copy = bytes(hex);
  const place = at % copy.length;
  copy[place] = copy[place]! ^ (1 << (at % 8));
  return copy.toString('hex');
};

const id = () => newId(Date.parse('2026-11-22T20:00:00Z'));
const jeanne = id();
const fact: Fact = {
  kind: 'ProposalSupported',
  subject: ref('proposal', id()),
  data: { supportCount: 3 },
  personal: { person: jeanne },
  public: true,
};
const act: Act = {
  id: id(),
  actor: { kind: 'person', person: jeanne },
  channel: 'web',
  at: '2026-11-22T20:00:00.000Z',
};
const salt = Uint8Array.from({ length: 16 }, (_, i) => i);

describe('the envelope', () => {
  const personal = personalHash(salt, personalPart(fact, act));
  const envelope = envelopeOf(id(), fact, act, personal);

  it('names nobody: who acted is in the personal part', () => {
    expect(canonicalJson(envelope)).not.toContain(jeanne);
    expect(personalPart(fact, act)).toEqual({ person: jeanne, actor: { kind: 'person', person: jeanne } });
  });

  it('is hashed as anyone would do by hand', () => {
    expect(leafHash(salt, envelope)).toBe(sha(Buffer.of(0), Buffer.from(salt), canonicalJson(envelope)));
    expect(personal).toBe(sha(Buffer.from(salt), canonicalJson(personalPart(fact, act))));
    expect(leafHash(salt, canonicalJson(envelope))).toBe(leafHash(salt, envelope));
    expect(() => leafHash(salt.slice(1), envelope)).toThrow(RangeError);
  });
});

describe('the tree', () => {
  it('is the tree of RFC 6962, for sizes 0 to 70, and every leaf of it proves itself', () => {
    for (let size = 0; size <= 70; size++) {
      const leaves = leavesOf(size);
      const root = merkleRoot(leaves);
      expect(root).toBe(rfc6962(leaves));
      for (const [index, leaf] of leaves.entries()) {
        const path = inclusionPath(leaves, index);
        expect(verifyInclusion(leaf, index, size, path, root), `${index} of ${size}`).toBe(true);
      }
    }
  });

  it('no leaf stands anywhere but in its place', () => {
    const pick = fc
      .integer({ min: 2, max: 70 })
      .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(size - 1)));
    fc.assert(
      fc.property(pick, ([size, index, other]) => {
        const leaves = leavesOf(size);
        const held = verifyInclusion(leaves[index]!, other, size, inclusionPath(leaves, index), merkleRoot(leaves));
        expect(held).toBe(index === other);
      }),
    );
  });

  it('any flipped bit of leaf, path or root is seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), fc.nat(), (size, i, where, bit) => {
        const leaves = leavesOf(size);
        const index = i % size;
        const parts = [leaves[index]!, merkleRoot(leaves), ...inclusionPath(leaves, index)];
        parts[where % parts.length] = flip(parts[where % parts.length]!, bit);
        const [leaf, root, ...path] = parts;
        expect(verifyInclusion(leaf!, index, size, path, root!)).toBe(false);
      }),
    );
  });

  it('a path too long, too short, or of nonsense proves nothing and throws nothing', () => {
    const leaves = leavesOf(5);
    const [root, path] = [merkleRoot(leaves), inclusionPath(leaves, 2)];
    const bad: [number, number, Hash[]][] = [
      [2, 5, [...path, root]],
      [2, 5, path.slice(1)],
      [2, 5, ['zz']],
      [-1, 5, path],
      [5, 5, path],
      [2, Number.NaN, path],
      [2, 1e300, path],
    ];
    for (const [index, size, way] of bad) expect(verifyInclusion(leaves[2]!, index, size, way, root)).toBe(false);
    expect(() => inclusionPath(leaves, 5)).toThrow(RangeError);
  });
});

describe('the chain', () => {
  const chain = (sizes: readonly number[]): Batch[] => {
    const batches: Batch[] = [];
    for (const size of sizes) batches.push(sealBatch(leavesOf(size), batches.at(-1)));
    return batches;
  };
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });

  it('holds from the first batch, in one go or in two', () => {
    const batches = chain([3, 1, 7]);
    expect(verifyChain(batches)).toEqual({ ok: true, batches: 3, facts: 11, head: batches[2]!.head });
    expect(verifyChain(batches.slice(2), batches[1])).toMatchObject({ ok: true, facts: 7 });
    expect(verifyChain([])).toEqual({ ok: true, batches: 0, facts: 0, head: NO_HEAD });
  });

  it('a head is hashed as anyone would do by hand', () => {
    const number = Buffer.alloc(16);
    number.writeBigUInt64BE(4n, 0);
    number.writeBigUInt64BE(70n, 8);
    const [prev, root] = [sha('a'), sha('b')];
    expect(chainHead(prev, root, 4, 70)).toBe(sha(Buffer.of(2), bytes(prev), bytes(root), number));
  });

  it('names the first batch with a flipped bit, a lost leaf, a wrong size', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.nat(),
        fc.constantFrom('root', 'prev', 'head', 'leaf', 'lost', 'size'),
        fc.nat(),
        (list, n, what, bit) => {
          const batches = chain(list);
          const at = n % batches.length;
          const batch = batches[at]!;
          const leaves = [...batch.leaves!];
          const spoilt: Record<typeof what, Partial<Batch>> = {
            root: { root: flip(batch.root, bit) },
            prev: { prev: flip(batch.prev, bit) },
            head: { head: flip(batch.head, bit) },
            leaf: { leaves: leaves.with(bit % leaves.length, flip(leaves[bit % leaves.length]!, bit)) },
            lost: { leaves: leaves.slice(1) },
            size: { size: batch.size + 1, leaves: undefined },
          };
          batches[at] = { ...batch, ...spoilt[what] };
          expect(verifyChain(batches)).toMatchObject({ ok: false, batch: at + 1 });
        },
      ),
    );
  });

  it('sees a batch taken out, put in twice or moved, even where each is sound by itself', () => {
    const batches = chain([2, 3, 4, 5]);
    const [a, b, c, d] = batches as [Batch, Batch, Batch, Batch];
    for (const [list, batch] of [
      [[b, c, d], 1],
      [[a, c, d], 2],
      [[a, b, b, c], 3],
      [[a, c, b, d], 2],
    ] as const) {
      expect(verifyChain(list)).toEqual({ ok: false, batch, fault: 'number' });
    }
    expect(verifyChain([a, sealBatch(leavesOf(3), { number: 1, head: NO_HEAD })])).toEqual({
      ok: false,
      batch: 2,
      fault: 'prev',
    });
  });

  it('stays whole when a personal part and its salt are erased', () => {
    const stored = [jeanne, id()].map((person) => {
      const personal = { person };
      const envelope = envelopeOf(id(), fact, act, personalHash(salt, personal));
      return {
        envelope,
        leaf: leafHash(salt, envelope),
        personal: personal as object | null,
        salt: salt as Uint8Array | null,
      };
    });
    const batch = sealBatch(stored.map(({ leaf }) => leaf));
    stored[0] = { ...stored[0]!, personal: null, salt: null };
    expect(verifyChain([{ ...batch, leaves: stored.map(({ leaf }) => leaf) }]).ok).toBe(true);
    expect(leafHash(stored[1]!.salt!, stored[1]!.envelope)).toBe(batch.leaves![1]);
  });
});

describe('one fact’s proof', () => {
  const leaves = leavesOf(9);
  const envelope = canonicalJson(envelopeOf(id(), fact, act, sha('personal')));
  leaves[4] = leafHash(salt, envelope);
  const before = sealBatch(leavesOf(2));
  const { number: batch, leaves: _leaves, ...sealed } = sealBatch(leaves, before);
  const proof: FactProof = {
    envelope,
    salt: bytes('000102030405060708090a0b0c0d0e0f').toString('hex'),
    leaf: leaves[4]!,
    batch,
    index: 4,
    path: inclusionPath(leaves, 4),
    ...sealed,
  };

  it('holds, and says which step does not', () => {
    expect(faultInProof(proof)).toBeUndefined();
    expect(faultInProof({ ...proof, envelope: envelope.replace('"supportCount":3', '"supportCount":4') })).toBe('leaf');
    expect(faultInProof({ ...proof, index: 5 })).toBe('path');
    expect(faultInProof({ ...proof, batch: 3 })).toBe('head');
    expect(faultInProof({ ...proof, salt: 'zz' })).toBe('malformed');
    expect(faultInProof({ ...proof, prev: flip(proof.prev, 3) })).toBe('head');
  });

  it('any changed sign of the text is seen', () => {
    fc.assert(
      fc.property(fc.nat(envelope.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, sign) => {
        fc.pre(envelope[at] !== sign);
        expect(faultInProof({ ...proof, envelope: envelope.slice(0, at) + sign + envelope.slice(at + 1) })).toBe(
          'leaf',
        );
      }),
    );
  });
});
