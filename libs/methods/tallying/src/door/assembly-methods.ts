import { decideAssembly } from '../colleges/decide-assembly';
import { readAssembly } from '../colleges/read-assembly';
import { consent } from '../consent/consent';
import { readConsent } from '../consent/read-consent';
import { delegation } from '../delegation/delegation';
import { readDelegation } from '../delegation/read-delegation';
import { wholeText } from '../reading/unreadable';
import { sum, type Standing } from '../counting/outcome';
import { method, type DoorMethod, type Printed } from './method';

/** Methods that decide from a JSON document, not from ballots. */
export const assemblyMethods: readonly DoorMethod[] = [
  method({
    id: 'delegation',
    source: 'Behrens et al. 2014, The Principles of LiquidFeedback',
    options: () => ({}),
    reader: () => wholeText(readDelegation),
    count(input) {
      const outcome = delegation(input);
      const { weights, chains, lost } = outcome.result;
      const own = { weights, chains, lost: lost.map((one) => ({ ...one })) };
      return { outcome, options: [], voters: BigInt(input.members.length), own };
    },
  }),
  method({
    id: 'weighted',
    source: 'CGCT art. L2121-17, L2121-20; law 47-1775 art. 19 octies (SCIC); regulation (EU) 2021/1060 (LEADER)',
    options: (from) => ({ language: from.oneOf('language', ['fr', 'en'], 'fr') }),
    reader: () => wholeText(readAssembly),
    count(assembly, { language }) {
      const outcome = decideAssembly(assembly);
      const { adopted, quorum, conditions, colleges, sentence } = outcome.result;
      const total = (of: 'for' | 'against' | 'abstain') => sum(colleges.map((one) => one[of]));
      const [yes, no, abstain] = [total('for'), total('against'), total('abstain')];
      const options = ['yes', 'no', 'abstain'].map((id) => ({ id, name: id }));
      const standing: Standing = {
        winners: [adopted ? 'yes' : 'no'],
        ranking: adopted ? [['yes'], ['no']] : [['no'], ['yes']],
        scores: new Map([
          ['yes', yes],
          ['no', no],
          ['abstain', abstain],
        ]),
      };
      const own: Record<string, Printed> = {
        adopted,
        quorum: { ...quorum },
        conditions: conditions.map((one) => ({ ...one })),
        colleges: colleges.map((one) => ({ ...one })),
        sentence: sentence[language],
        sentences: sentence,
      };
      return { outcome, options, voters: yes + no + abstain, standing, own };
    },
  }),
  method({
    id: 'consent',
    source: 'Endenburg 1981; Rau & Koch-Gonzalez 2018',
    options: (from) => ({ language: from.oneOf('language', ['fr', 'en'], 'fr') }),
    reader: () => wholeText(readConsent),
    count({ members, rounds }, { language }) {
      const outcome = consent(members, rounds);
      const { sentence, standing, ...figures } = outcome.result;
      const own = {
        ...figures,
        standing: standing.map((one) => ({ ...one })),
        sentence: sentence[language],
        sentences: sentence,
      };
      return { outcome, options: [], voters: BigInt(members.length), own };
    },
  }),
];
