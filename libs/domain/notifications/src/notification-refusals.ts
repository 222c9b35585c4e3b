/** Every "no" of this room; each has its sentence in the catalogue under `refusals.notifications`. */
export const NOTIFICATION_REFUSALS = [
  'notifications.NotFound',
  'notifications.SignInNeeded',
  'notifications.NothingThere',
  'notifications.TooManyFollowed',
  'notifications.WrongPace',
  'notifications.WrongHour',
  'notifications.NothingChosen',
  'notifications.WrongAddress',
  'notifications.AdministratorNeeded',
] as const;
export type NotificationRefusal = (typeof NOTIFICATION_REFUSALS)[number];
