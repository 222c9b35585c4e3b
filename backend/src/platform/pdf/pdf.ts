import { Injectable } from '@nestjs/common';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Language } from '@mondee/kernel';

/** A line of a document: a heading of a level, a paragraph, or an item of a list. */
export interface DocumentLine {
  readonly as: 'h1' | 'h2' | 'h3' | 'p' | 'li';
  readonly text: string;
}

export interface WrittenDocument {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  readonly lines: readonly DocumentLine[];
}

// What people wrote comes in as data and is set as text: no word of it is ever read as markup or as code.
const TEMPLATE = `#let doc = json(bytes(sys.inputs.document))
#set document(title: doc.title, author: doc.author, date: none)
#set text(lang: doc.lang, size: 11pt, hyphenate: false)
#set page(paper: "a4", margin: 25mm, numbering: "1 / 1")
#set par(leading: 0.75em, spacing: 1.2em)
#show heading: set block(above: 1.8em, below: 1em)
#for line in doc.lines {
  if line.as == "h1" { heading(level: 1, line.text) }
  else if line.as == "h2" { heading(level: 2, line.text) }
  else if line.as == "h3" { heading(level: 3, line.text) }
  else if line.as == "li" { list.item(line.text) }
  else { par(line.text) }
}
`;

/**
 * Writes tagged documents (PDF/UA-1): headings, lists and language are in the file for those who hear it. The same
 * words give the same bytes. About 5 ms a page; the compiler (50 MB) is loaded when the first one is asked for.
 */
@Injectable()
export class Pdf {
  private compiler: Promise<NodeCompiler> | undefined;

  async of({ title, author, language, lines }: WrittenDocument): Promise<Buffer> {
    const compiler = await (this.compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then((typst) =>
      typst.NodeCompiler.create(),
    ));
    const document = JSON.stringify({ title, author, lang: language, lines });
    const pdf = compiler.pdf({ mainFileContent: TEMPLATE, inputs: { document } }, { pdfStandard: 'ua-1' });
    compiler.evictCache(5);
    return pdf;
  }
}
