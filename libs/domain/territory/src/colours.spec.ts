import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, readColour, shadesOf } from './colours';

const colours = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((rgb) => `#${rgb.map((one) => one.toString(16).padStart(2, '0')).join('')}`);

describe('the colour of a territory', () => {
  it('contrast is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('a dark one is taken as it is; a faint one is refused with the nearest that can be read', () => {
    expect(readColour('#1C5E46')).toEqual({ ok: true, value: '#1c5e46' });
    const no = readColour('#f0c040');
    expect(no).toMatchObject({ refusal: { code: 'territory.ColourTooFaint', field: 'value' } });
    const nearest = no.ok ? '' : String(no.refusal.params?.['nearest']);
    expect(readColour(nearest)).toEqual({ ok: true, value: nearest });
  });

  it.each(['red', '#fff', '#12345g', '', null, 12, 'url(x)', '#1c5e46;}'])('%j is no colour', (raw) => {
    expect(readColour(raw)).toMatchObject({ refusal: { code: 'territory.NotAColour' } });
  });

  it('whatever the colour, what is offered is accepted, and all that pages write can be read in both themes', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const read = readColour(colour);
        if (!read.ok && !readColour(read.refusal.params?.['nearest']).ok) return false;
        return (['light', 'dark'] as const).every((theme) => {
          const { accent, deep, veil, on } = shadesOf(colour, theme);
          const grounds = theme === 'light' ? ['#f1f1ec', '#fcfcf9', '#e4e4dc'] : ['#16130f', '#211c17', '#2d2720'];
          return (
            [...grounds, veil].every((ground) => contrast(accent, ground) >= 4.5 && contrast(deep, ground) >= 4.5) &&
            contrast(on, accent) >= 4.5
          );
        });
      }),
    );
  });
});
