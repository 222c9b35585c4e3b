/** The zone whose calendar the rules go by. */
export const ZONE = 'Europe/Paris';
