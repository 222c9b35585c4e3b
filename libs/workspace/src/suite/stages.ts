// What `npm test` is, in order. A failing stage never hides the ones after it.
import type { Stage } from './stage.ts';
import { builds, playwright, screens, typeChecks, verdict, vitest } from './tools.ts';

const JOURNEYS = ['--config=e2e/playwright.config.ts'];

export const stages: readonly Stage[] = [
  { name: 'format', title: 'formatting', run: () => verdict('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'lint', title: 'lint', run: () => verdict('eslint', ['--max-warnings=0', '.']) },
  // Types and builds read what is generated from the contract, which is never committed.
  { name: 'documents', title: 'typed documents', run: () => verdict('nx', ['run', 'frontend:documents']) },
  { name: 'types', title: 'types', run: () => typeChecks() },
  { name: 'unit', title: 'methods, domain, contract', run: () => vitest('unit', ['--project=unit']) },
  {
    name: 'house',
    title: 'house rules and workspace',
    run: () => vitest('house', ['--project=house']),
    again: (files) => vitest('house-again', ['--project=house', ...files]),
  },
  {
    name: 'integration',
    title: 'acts and queries on PostgreSQL',
    run: () => vitest('integration', ['--project=integration']),
    again: (files) => vitest('integration-again', ['--project=integration', ...files]),
  },
  { name: 'screens', title: 'screens and their parts', run: () => screens() },
  { name: 'build', title: 'production build', run: () => builds() },
  {
    name: 'journeys',
    title: 'journeys in Chromium',
    run: () => playwright('journeys', JOURNEYS),
    again: (files) => playwright('journeys-again', [...JOURNEYS, ...files]),
  },
];
