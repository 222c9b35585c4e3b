export const TEMPLATE = 'mondee_template';
/** The story of the demonstration, once it has been played. */
export const STORY = 'mondee_story';
export const SERVE_ROLE = 'mondee_serve';
/** Known to all, and good only for a server that listens on this machine for the time of a run. */
export const SERVE_PASSWORD = 'serve-for-tests';
