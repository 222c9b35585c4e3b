export { canHelp, hasRole, HELPING_ROLES, mandateHolds, mayAct, NOBODY, ROLES, signedIn } from './viewer';
export type { PolicyViewer, Role, RuleContext, ViewerMandate } from './viewer';
export { plainText, type TextShape } from './plain-text';
