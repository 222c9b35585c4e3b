import { describe, expect, it } from 'vitest';
import { letterHtml, type Letter } from './letter-html';

const letter: Letter = {
  language: 'fr',
  subject: 'Votre semaine',
  title: 'Ce qui a bougé',
  paragraphs: [],
  items: [{ label: 'Proposition', text: 'Une navette', url: 'https://mondee.example/propositions/1' }],
  foot: ['Pourquoi vous'],
};

describe('the HTML of a letter', () => {
  it('repeats its items, leaves out what it has not, and leaves no place unfilled', () => {
    const html = letterHtml({ ...letter, items: [...letter.items, { ...letter.items[0]!, text: 'Un banc' }] });
    expect(html).toContain('Une navette');
    expect(html).toContain('Un banc');
    expect(html).not.toMatch(/\[\[|<!--(each|end)/);
    expect(html).not.toContain('background-color:#2b3d9f');
    expect(html).toContain('lang="fr"');
    expect(html).toContain('color-scheme');
  });

  it('takes every text for a text, and no address but those of the web', () => {
    const hostile = '<script>alert(1)</script>[[url]]"';
    const html = letterHtml({
      ...letter,
      title: hostile,
      items: [{ label: hostile, text: hostile, url: 'javascript:alert(1)' }],
    });
    expect(html).not.toMatch(/<script>alert|javascript:|\[\[url/);
    expect(html).toContain('&#60;script&#62;');
  });

  it('asks nothing of anybody else when it is read: no picture, no font, no script', () => {
    expect(letterHtml(letter)).not.toMatch(/<img|<script|@import|<link|src=/);
  });
});
