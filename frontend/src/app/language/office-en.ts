/** What those who keep the platform read; a visitor's page never asks for it. */
export { default } from '@mondee/messages/office/en';
