import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** 256 short French words, one for each byte; four letters are enough to tell them apart by ear and by eye. */
export const RECEIPT_WORDS: readonly string[] = (
  'abeille abri accord agneau aigle ajonc alpage amande amont ancre anis arbre archet ardoise argile armoise arnica ' +
  'aubier automne aval avoine avril azur bague balcon bambou banc barque basalte bassin berge bisse biscuit bocal ' +
  'bois bosquet botte boucle bougie boulot bouquet brebis brise brume bruyere buis cabane cadran cailloux calme canard ' +
  'cascade caverne cedre cerf cerise chaleur champ chardon chemin chene chevre chouette cigale cime citron clairiere ' +
  'cloche clocher col colline colombe comete conte coq corail corde crayon crepe crique cristal crocus cuivre cumin ' +
  'cygne dahlia daim danse dauphin digue dimanche dome dorade douceur drap dune ecaille echelle ecluse ecorce ecureuil ' +
  'eglantine email encre envol epice epinette erable escargot etang etoile eventail falaise fanal faon farine faucon ' +
  'fenouil ferme feuille figue filet flamme fleuve flocon flute foin fontaine foret fougere fraise framboise frene ' +
  'fromage galet galop garrigue gazon geai gentiane gerbe girofle givre glacier gland gorge goutte grange granit ' +
  'grappe grele grenier grillon grive grotte gruau guepe guitare hameau haricot herbe herisson heron hetre hibou ' +
  'hiver horizon houx huile ile iris ivoire jardin jasmin jonc jonquille joubarbe jument juin laine lande lanterne ' +
  'lavande levain lezard lichen lievre lilas lin loutre lucarne lueur lune lynx mai marbre marmotte mars martre ' +
  'matin melisse melon menthe merle mesange miel mirabelle moineau moisson mousse moulin muguet mule mure musique ' +
  'myrtille nacre navet neige nid noisette noix nuage oasis ocre olive ombre orage orchidee orge orme ortie oseille ' +
  'osier ourson oyat paille panier papillon parasol pastel pavot peche perdrix perle pervenche phare pie pigeon pin ' +
  'pinson pivoine plage plume poire pollen'
).split(' ');

/** SHA-256 of an envelope, in hex: the name under which it is in the list of those counted. */
export function fingerprint(envelope: Uint8Array): string {
  return bytesToHex(sha256(envelope));
}

/**
 * Six words out of the first six bytes of a fingerprint: 48 bits, enough to find one's own among a territory's.
 * They come from what is sealed, so they tell nobody what is inside.
 * @example receiptWords('00ff…') // ['abeille', 'pollen', …]
 */
export function receiptWords(print: string): readonly string[] {
  if (!/^[0-9a-f]{64}$/.test(print)) throw new RangeError('Not a fingerprint');
  return Array.from({ length: 6 }, (_, at) => RECEIPT_WORDS[Number.parseInt(print.slice(at * 2, at * 2 + 2), 16)]!);
}
