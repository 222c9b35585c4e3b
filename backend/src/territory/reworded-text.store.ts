import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@mondee/kernel';
import { reword } from '@mondee/messages';
import { Database, type Tx } from '../platform/database/database';
import { Live } from '../platform/live/live';

const TOPIC = 'settings:texts';
type Texts = Record<Language, Record<string, string>>;

/** The texts this territory has reworded: few, in memory, read anew when one changes in whatever process. */
@Injectable()
export class RewordedTexts implements OnModuleInit, OnModuleDestroy {
  private texts: Texts = { fr: {}, en: {} };
  private readonly heard: ReturnType<Live['events']>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Live) private readonly live: Live,
  ) {
    this.heard = live.events([TOPIC]);
  }

  async onModuleInit(): Promise<void> {
    await this.read();
    void this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    await this.heard.return?.();
  }

  of(language: Language): Readonly<Record<string, string>> {
    return this.texts[language];
  }

  async hold(tx: Tx, language: Language, key: string): Promise<string | undefined> {
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtext('text ' || $1))`, [`${language} ${key}`]);
    const [row] = await tx.sql<{ text: string }>('SELECT text FROM reworded_text WHERE language = $1 AND key = $2', [
      language,
      key,
    ]);
    return row?.text;
  }

  async put(tx: Tx, language: Language, key: string, text: string | undefined): Promise<void> {
    await tx.sql('DELETE FROM reworded_text WHERE language = $1 AND key = $2', [language, key]);
    if (text !== undefined) await tx.sql('INSERT INTO reworded_text VALUES ($1, $2, $3)', [language, key, text]);
    await this.live.tell(tx, TOPIC, 'changed');
  }

  async read(): Promise<void> {
    const rows = await this.database.sql<{ language: Language; key: string; text: string }>(
      'SELECT language, key, text FROM reworded_text ORDER BY key',
    );
    const texts: Texts = { fr: {}, en: {} };
    for (const { language, key, text } of rows) texts[language][key] = text;
    this.texts = texts;
    reword(texts);
  }

  private async listen(): Promise<void> {
    for await (const _handful of this.heard) await this.read().catch(() => undefined);
  }
}
