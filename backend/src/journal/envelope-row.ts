import { envelopeOf, type Envelope } from '@mondee/domain/journal';
import { storedFact } from '../platform/facts/facts.store';

/** The columns of a fact and of its salts, of `fact f JOIN fact_personal p`. */
export const SEALED_COLUMNS = `f.seq, f.id, f.act_id, f.kind, f.subject_kind, f.subject_id, f.at, f.channel, f.place, f.public,
  f.data, f.links, f.personal_digest, encode(p.salt, 'hex') AS salt`;

/** The envelope of a fact as its row now stands. */
export function envelopeOfRow(row: Record<string, unknown>): Envelope {
  const { id, actId, at, channel, place, ...fact } = storedFact(row);
  return envelopeOf(id, fact, { id: actId, at, channel, place }, row['personal_digest'] as string);
}

export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}
