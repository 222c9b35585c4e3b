/** What the screens of processes say; a page that shows none never asks for it. */
export { default } from '@mondee/messages/consultations/fr';
