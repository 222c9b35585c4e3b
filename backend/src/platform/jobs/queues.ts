/** Every queue of the platform; made at migration, by the owner. Times are seconds. */
export const QUEUES = {
  mail: { retryLimit: 8, retryBackoff: true, retryDelay: 5, expireInSeconds: 60, deleteAfterSeconds: 3600 },
  letter: { retryLimit: 8, retryBackoff: true, retryDelay: 5, expireInSeconds: 60, deleteAfterSeconds: 3600 },
  'email-change-mail': { retryLimit: 3, retryDelay: 2, expireInSeconds: 60, deleteAfterSeconds: 3600 },
  'sign-in-mail': { retryLimit: 3, retryDelay: 2, expireInSeconds: 60, deleteAfterSeconds: 3600 },
  retention: { retryLimit: 2, retryDelay: 600, expireInSeconds: 900, deleteAfterSeconds: 86_400 },
  /** Done soon after its instant; a process that was down catches up. */
  answer: { retryLimit: 20, retryBackoff: true, retryDelay: 5, expireInSeconds: 60, deleteAfterSeconds: 86_400 },
  /** One waits for each process at most; an answer that comes later makes the next. */
  'opinion-map': { retryLimit: 3, retryDelay: 5, expireInSeconds: 300, deleteAfterSeconds: 3600 },
  /** Shuts a ballot at its stated instant; a process that was down catches up. */
  ballot: { retryLimit: 20, retryBackoff: true, retryDelay: 5, expireInSeconds: 900, deleteAfterSeconds: 86_400 },
  /** Reminds of a list of deliberations before it is due, and says when it is overdue. */
  'deliberation-list': {
    retryLimit: 20,
    retryBackoff: true,
    retryDelay: 5,
    expireInSeconds: 60,
    deleteAfterSeconds: 86_400,
  },
} as const;

export type Queue = keyof typeof QUEUES;
