import { render, screen, within } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, wordsForTests } from '../testing/accessibility';
import { layOut, NARROW, WIDE, type ChartData, type ChartPoint } from './chart-layout';
import { LineChart } from './line-chart';

const POINTS: readonly ChartPoint[] = [
  { on: '2026-10-03', value: 22, low: 14, high: 30, kind: 'ESTIMATED' },
  { on: '2026-10-10', value: 27, kind: 'ENTERED' },
  { on: '2026-11-21', value: 38, low: 33, high: 43, kind: 'MEASURED' },
];
const DATA: ChartData = {
  points: POINTS,
  baseline: { value: 12, on: '2025-06-01' },
  target: { value: 60, due: '2027-06-30' },
};
const show = (points: readonly ChartPoint[]) =>
  render(LineChart, {
    inputs: { ...DATA, points, title: 'Il en manque 22.', unit: 'Passagers' },
    providers: [wordsForTests],
  });

describe('The chart of a measure', () => {
  it('says its finding, and in one sentence what the drawing shows', async () => {
    const { container } = await show(POINTS);
    expect(screen.getByRole('heading', { name: 'Il en manque 22.' })).toBeTruthy();
    expect(screen.getAllByRole('img')[0]!.getAttribute('aria-label')).toBe(
      'Passagers, du 3 octobre 2026 au 21 novembre 2026 : de 22 à 38. Point de départ 12, cible 60. Le tableau suit.',
    );
    expect(await flawsIn(container)).toEqual([]);
  });

  it('gives the same in a table, newest first, with the margin and how it was known', async () => {
    await show(POINTS);
    const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(cells[1]).toEqual(['21 novembre 2026', '38', 'entre 33 et 43', 'mesuré']);
    expect(cells[2]).toEqual(['10 octobre 2026', '27', '', 'relevé à la main']);
  });

  it.each([
    ['no measure yet', []],
    ['a single measure', POINTS.slice(0, 1)],
    ['two measures on one day', [POINTS[0]!, { ...POINTS[1]!, on: '2026-10-03' }]],
    ['a measure equal to target and start', [{ on: '2026-10-03', value: 12, kind: 'MEASURED' as const }]],
  ])('is drawn whole with %s', async (_, points) => {
    const { container } = await show(points);
    expect(container.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('keeps its labels apart when everything is at one height', () => {
    const { side } = layOut(
      { ...DATA, baseline: { value: 40, on: '2025-06-01' }, target: { value: 39, due: '2027-01-01' } },
      WIDE,
    );
    const heights = Object.values(side).sort((a, b) => a - b);
    expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(50);
    expect(heights[2]! - heights[1]!).toBeGreaterThanOrEqual(50);
  });

  it('writes fewer dates where there is less room, never without the last', () => {
    const points = Array.from({ length: 40 }, (_, week): ChartPoint => ({
      on: new Date(Date.UTC(2026, 0, 5 + week * 7)).toISOString().slice(0, 10),
      value: week,
      kind: 'MEASURED',
    }));
    const [wide, narrow] = [WIDE, NARROW].map((frame) => layOut({ ...DATA, points }, frame).dates);
    expect(wide!.length).toBeGreaterThan(narrow!.length);
    expect(narrow!.at(-1)?.on).toBe(points.at(-1)?.on);
  });
});
