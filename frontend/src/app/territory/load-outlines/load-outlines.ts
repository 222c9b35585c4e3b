import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { readOutlines } from '@mondee/domain/territory';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { LoadOutlines as Load, OutlineCodes } from '../configuration.graphql.generated';

/** The map's real outlines, from a file: read and made simple here, so that a heavy survey travels as a light one. */
@Component({
  selector: 'app-load-outlines',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './load-outlines.html',
  styles: `
    .btns,
    .answer {
      margin-top: var(--s-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoadOutlines {
  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  /** How many communes were drawn. */
  protected readonly drawn = signal<number | undefined>(undefined);

  protected async load(event: Event, files: FileList | null, source: string): Promise<void> {
    event.preventDefault();
    this.drawn.set(undefined);
    const done = await this.act.send(event.target as HTMLFormElement, async () => {
      const text = (await files?.[0]?.text()) ?? '';
      return (await this.client.act(Load, { input: { geojson: await this.light(text), source } })).loadOutlines;
    });
    if (done) this.drawn.set(done.communes);
  }

  /** Only what will be kept of it. What cannot be read goes as it begins: the server says why not. */
  private async light(text: string): Promise<string> {
    const { territory } = await this.client.query(OutlineCodes, {});
    const here = territory.communes.map(({ code }) => code);
    const codes = here.filter((code) => text.includes(`"${code}"`));
    const read = readOutlines(text, codes);
    if (!read.ok) return text.slice(0, BEGINNING);
    const features = read.value.map(({ code, rings }) => ({
      properties: { code },
      geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [[...ring, ring[0]]]) },
    }));
    return JSON.stringify({ type: 'FeatureCollection', features });
  }
}

const BEGINNING = 100_000;
