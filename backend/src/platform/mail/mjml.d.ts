/** A letter's template, compiled to HTML while the server is built: production knows nothing of MJML. */
declare module '*.mjml' {
  const html: string;
  export default html;
}
