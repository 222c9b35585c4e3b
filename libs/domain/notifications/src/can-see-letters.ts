import { ok, refuse, type Id, type Result } from '@mondee/kernel';

/** What became of letters is seen by the administration alone. */
export function canSeeLetters(viewer: { readonly person?: Id; readonly roles: readonly string[] }): Result<true> {
  if (!viewer.person) return refuse('notifications.SignInNeeded');
  return viewer.roles.includes('administrator') ? ok(true) : refuse('notifications.AdministratorNeeded');
}
