import { addDays, type Day } from '@mondee/kernel';

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher). @example easter(2027) // '2027-03-28' */
export function easter(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** A public holiday of metropolitan France (Code du travail, L3133-1). */
export function isHoliday(day: Day): boolean {
  if (FIXED.includes(day.slice(5))) return true;
  const sunday = easter(Number(day.slice(0, 4)));
  return [1, 39, 50].some((after) => addDays(sunday, after) === day);
}

/** The same day, or the next one of the week that is worked. */
export function workedFrom(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return isHoliday(day) || weekday === 0 || weekday === 6 ? workedFrom(addDays(day, 1)) : day;
}
