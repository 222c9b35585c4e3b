// What the screens say in English. What only the server says (refusals, facts, mails) is a third of the catalogue, and not loaded.
export {
  acting,
  answers,
  channels,
  commitments,
  demonstration,
  home,
  indicators,
  journal,
  kinds,
  notifications,
  people,
  proposals,
  shell,
  territory,
  ui,
} from '@mondee/messages/en';
