import { inject, provideAppInitializer, provideZonelessChangeDetection, signal, type Provider } from '@angular/core';
import { provideRouter } from '@angular/router';
import { Words } from '@mondee/ui';
import axe from 'axe-core';
import { GraphqlClient } from '../../graphql/graphql-client';
import type { TrustedDocument } from '../../graphql/trusted-document';
import { TEXT_PARTS, Texts } from '../../language/texts';
import { Session } from '../../session/session';

type Answers = Readonly<Record<string, unknown>>;
type Document = TrustedDocument<unknown, object>;

/** The server, as far as a screen sees it: one answer by the name of a document, and what was asked of it. */
export class ServerForTests {
  readonly asked: { readonly name: string; readonly variables: object }[] = [];
  readonly acts: { readonly name: string; readonly variables: object }[] = [];

  constructor(readonly answers: Record<string, unknown>) {}

  rendered(): undefined {
    return undefined;
  }

  query({ name }: Document, variables: object): Promise<unknown> {
    this.asked.push({ name, variables });
    return this.answer(name, variables);
  }

  act({ name }: Document, variables: object): Promise<unknown> {
    this.acts.push({ name, variables });
    return this.answer(name, variables);
  }

  /** What the last act sent, by its one `input`. */
  sent(): Record<string, unknown> {
    return (this.acts.at(-1)?.variables as { input: Record<string, unknown> }).input;
  }

  private async answer(name: string, variables: object): Promise<unknown> {
    if (!(name in this.answers)) throw new Error(`the spec has no answer to ${name}`);
    const answer = this.answers[name];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? (answer as (variables: object) => unknown)(variables) : answer;
  }
}

/** A person at a screen, in French, with the sentences of those who write and keep; `null` is a visitor. */
export function screenFor(
  answers: Answers,
  who: { readonly id: string; readonly name: string; readonly roles?: readonly string[] } | null,
) {
  const server = new ServerForTests({ ...answers });
  const session = {
    ...{ signedIn: signal(!!who), name: signal(who?.name ?? null), roles: signal(who?.roles ?? []) },
    ...{ communeRoles: signal([]), mandates: signal([]), voice: signal(null), speakingAs: signal(null) },
    ...{ viewer: signal(who && { person: { id: who.id } }), unread: signal(0), speakAs: () => undefined },
  };
  const providers: Provider[] = [
    { provide: GraphqlClient, useValue: server },
    { provide: Session, useValue: session },
    { provide: Words, useExisting: Texts },
  ];
  return {
    server,
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      ...providers,
      provideAppInitializer(async () => {
        const texts = inject(Texts);
        await texts.load();
        await Promise.all(TEXT_PARTS.map((part) => texts.bring(part)));
      }),
    ],
  };
}

/** What axe finds, said shortly. Colours are measured in a real browser: jsdom paints nothing. */
export async function flawsIn(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Once what was pressed has had its answer, and the screen shows it: the answers of a spec are all promises. */
export async function settled(fixture: { whenStable(): Promise<unknown> }): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
}
