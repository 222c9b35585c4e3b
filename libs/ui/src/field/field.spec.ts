import { Component, input } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, wordsForTests } from '../testing/accessibility';
import { Control } from './control';
import { Field } from './field';

@Component({
  imports: [Field, Control],
  template: `<ui-field name="title" label="Votre idée" hint="Une ligne suffit." [error]="error()" [optional]="true">
    <input uiControl />
  </ui-field>`,
})
class Form {
  readonly error = input<string | null>(null);
}

@Component({
  imports: [Field],
  template: `<ui-field name="axis" label="C’est plutôt" error="Choisissez un thème." [group]="true">
    <label><input type="radio" name="axis" /> Mobilité</label>
  </ui-field>`,
})
class Choice {}

const providers = [wordsForTests];

describe('A field', () => {
  it('names its control by its label, and says when it may be left empty', async () => {
    await render(Form, { providers });
    expect(screen.getByRole('textbox', { name: 'Votre idée (facultatif)' })).toBeTruthy();
  });

  it('describes its control by the hint, and by nothing that is not shown', async () => {
    await render(Form, { providers });
    expect(screen.getByRole('textbox').getAttribute('aria-describedby')).toBe('title-hint');
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBeNull();
  });

  it('says what is wrong beside the control, to those who see and to those who listen', async () => {
    await render(Form, { providers, inputs: { error: 'Il manque le titre.' } });
    const box = screen.getByRole('textbox');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(box.getAttribute('aria-describedby')).toBe('title-hint title-error');
    expect(document.getElementById('title-error')?.textContent).toBe('Il manque le titre.');
  });

  it('can hold several controls, as a group with a name and a reason', async () => {
    const { container } = await render(Choice, { providers });
    const group = screen.getByRole('group', { name: 'C’est plutôt' });
    expect(group.getAttribute('aria-describedby')).toBe('axis-error');
    expect(await flawsIn(container)).toEqual([]);
  });
});
