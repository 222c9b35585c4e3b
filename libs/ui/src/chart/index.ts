export type { ChartPoint } from './chart-layout';
export { LineChart } from './line-chart';
