/** Apart from the page: only a territory that words things its own way needs a parser. */
export { exampleOf, formatText } from '@mondee/messages/format';
