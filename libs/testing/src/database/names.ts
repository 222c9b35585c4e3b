export const TEMPLATE = 'mondee_template';
export const SERVE_ROLE = 'mondee_serve';
/** Known to all, and good only for a server that listens on this machine for the time of a run. */
export const SERVE_PASSWORD = 'serve-for-tests';
