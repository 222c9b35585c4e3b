import { assemblyMethods } from './door/assembly-methods';
import { countedMethods } from './door/counted-methods';
import { rankedMethods } from './door/ranked-methods';
import type { DoorMethod } from './door/method';

/** The methods of this library. Adding one: its folder, and one entry in its part of the table. */
export const tallyingMethods: readonly DoorMethod[] = [...countedMethods, ...rankedMethods, ...assemblyMethods];
