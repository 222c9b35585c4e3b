import { idFrom, type Id } from '@mondee/kernel';

/** Eight more invented residents, who come to a desk or send a sheet: none has an account with an address. */
export interface Neighbour {
  readonly id: Id;
  readonly name: string;
  /** INSEE code (COG 2025) of a real commune of the Royans-Vercors. */
  readonly commune: string;
}

const nth = (n: number) => idFrom(`01990a2e-5c00-7000-8000-00000000cf0${n}`);

export const NEIGHBOURS = {
  lucette: { id: nth(1), name: 'Lucette Argoud', commune: '26309' },
  marcel: { id: nth(2), name: 'Marcel Idelin', commune: '26059' },
  samia: { id: nth(3), name: 'Samia Kaddour', commune: '26320' },
  theo: { id: nth(4), name: 'Théo Rimet', commune: '26315' },
  helene: { id: nth(5), name: 'Hélène Bouvat', commune: '26223' },
  yves: { id: nth(6), name: 'Yves Cottaz', commune: '26163' },
  ines: { id: nth(7), name: 'Inès Faravel', commune: '26311' },
  gerard: { id: nth(8), name: 'Gérard Morinat', commune: '26270' },
} as const satisfies Record<string, Neighbour>;

export type NeighbourName = keyof typeof NEIGHBOURS;
