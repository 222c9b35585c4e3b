export { Figure } from './figure/figure';
export { MeasureForm, type MeasuredIndicator } from './measure-form/measure-form';
