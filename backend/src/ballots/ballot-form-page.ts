import type { Language } from '@mondee/kernel';

interface Said {
  readonly title: string;
  readonly text: string;
  /** The receipt. */
  readonly words: readonly string[];
  readonly back: { readonly href: string; readonly text: string };
}

const STYLE = `:root{color-scheme:light dark;--ground:#f1f1ec;--table:#fcfcf9;--ink:#2b2018;--act:#2b3d9f;--hollow:#e6e6df}
@media(prefers-color-scheme:dark){:root{--ground:#16130f;--table:#221d17;--ink:#f2ece2;--act:#b9c2ff;--hollow:#332c24}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:1.1rem/1.55 'Atkinson Hyperlegible Next',Verdana,sans-serif}
main{max-width:34rem;margin:0 auto;padding:clamp(1.5rem,10vh,6rem) 1rem}
.sheet{background:var(--table);border-radius:18px 14px 20px 16px;padding:clamp(1.25rem,5vw,2.25rem)}
.brand{color:inherit;font-weight:700;text-decoration:none}h1{font:700 clamp(1.5rem,5vw,2rem)/1.16 'Averia Serif Libre',Georgia,serif;margin:.8rem 0}
ol{display:flex;flex-wrap:wrap;gap:.5rem;padding:0;list-style:none}li{padding:.3rem .9rem;border-radius:10px;background:var(--hollow);font-weight:700;font-size:1.2rem}
a{color:var(--act)}:focus-visible{outline:3px solid var(--act);outline-offset:3px}p:last-child{margin-bottom:0}`;

/** What becomes of a ballot handed in without a script: its receipt, or why not. */
export function formPage(language: Language, nonce: string, { title, text, words, back }: Said): string {
  const receipt = words.length ? `<ol>${words.map((word) => `<li>${plain(word)}</li>`).join('')}</ol>` : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${plain(title)} · Mondée</title><style nonce="${nonce}">${STYLE}</style></head>
<body><main><div class="sheet"><a class="brand" href="/">Mondée</a><h1>${plain(title)}</h1>${text ? `<p>${plain(text)}</p>` : ''}${receipt}
<p><a href="${back.href}">${plain(back.text)}</a></p></div></main></body></html>`;
}

/** A sentence may carry what somebody wrote. */
const plain = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
