export { Mosaic, type MosaicPlace } from './mosaic';
