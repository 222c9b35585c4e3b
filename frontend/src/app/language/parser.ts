/** Apart from the page: only a territory that words things its own way needs a parser. */
export { formatText } from '@mondee/messages/format';
