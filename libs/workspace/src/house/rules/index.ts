import type { Rule } from '../source-tree';
import { backendRoles } from './backend-roles';
import { bank } from './bank';
import { completeManifests } from './complete-manifests';
import { doors } from './doors';
import { factsFlowDown } from './facts-flow-down';
import { floors } from './floors';
import { graphqlAdvisories } from './graphql-advisories';
import { graphqlConfined } from './graphql-confined';
import { migrationsAlone } from './migrations-alone';
import { names } from './names';
import { noCycles } from './no-cycles';
import { noDisabledTests } from './no-disabled-tests';
import { noMachineNames } from './no-machine-names';
import { nothingGenerated } from './nothing-generated';
import { readmes } from './readmes';
import { reasons } from './reasons';
import { river } from './river';
import { sameRooms } from './same-rooms';
import { sentences } from './sentences';
import { statedOperations } from './stated-operations';
import { typeormConfined } from './typeorm-confined';

/** The walls of the house, by the name of their fixture folder. */
export const RULES: Readonly<Record<string, Rule>> = {
  floors,
  river,
  bank,
  doors,
  'no-cycles': noCycles,
  'typeorm-confined': typeormConfined,
  'graphql-confined': graphqlConfined,
  'graphql-advisories': graphqlAdvisories,
  'stated-operations': statedOperations,
  'complete-manifests': completeManifests,
  'facts-flow-down': factsFlowDown,
  sentences,
  'backend-roles': backendRoles,
  'same-rooms': sameRooms,
  names,
  readmes,
  reasons,
  'migrations-alone': migrationsAlone,
  'nothing-generated': nothingGenerated,
  'no-disabled-tests': noDisabledTests,
  'no-machine-names': noMachineNames,
};
