export { plainText, type TextShape } from './plain-text';
