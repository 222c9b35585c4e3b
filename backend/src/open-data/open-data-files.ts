import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../platform/config/config';
import type { OpenFile } from '../platform/rooms/open-file';
import { Rooms } from '../platform/rooms/rooms';
import { dataPackageOf } from './data-package';
import { OpenDataStore } from './open-data.store';
import { addressed, asCsv, asJson } from './written';

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', write: asCsv },
  json: { type: 'application/json; charset=utf-8', write: asJson },
} as const;

/** A folder a dataset, at addresses that stay: a table twice, and what its columns mean. Nobody has to sign in. */
@Controller('open-data')
export class OpenDataFiles {
  private readonly files: ReadonlyMap<string, OpenFile>;

  constructor(
    @Inject(Rooms) rooms: Rooms,
    @Inject(OpenDataStore) private readonly store: OpenDataStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const declared = rooms.manifests.flatMap(({ exports }) => exports);
    this.files = new Map(declared.flatMap(({ name, file }) => (file ? [[name, file] as const] : [])));
  }

  /** Which datasets there are. */
  @Get()
  list(@Res() response: Response): void {
    const datasets = [...this.files].map(([name, { title, about, licence }]) => ({
      ...{ name, title, about, licence },
      package: `/open-data/${name}/datapackage.json`,
    }));
    kept(response).json({ datasets });
  }

  @Get(':name/datapackage.json')
  describe(@Param('name') name: string, @Res() response: Response): void {
    const file = this.files.get(name);
    if (!file) return nothing(response);
    kept(response).json(dataPackageOf(name, file));
  }

  @Get(':name/:path')
  async send(
    @Param('name') name: string,
    @Param('path') path: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = this.files.get(name);
    const format = (['csv', 'json'] as const).find((ending) => path === `${name}.${ending}`);
    if (!file || !format) return nothing(response);
    const { type, write } = FORMATS[format];
    // weak: compressed or not, it is the same table
    kept(response)
      .set('etag', `W/"${await this.store.stampOf(file)}.${format}"`)
      .set('content-disposition', `inline; filename="${path}"`)
      .set('content-type', type);
    if (request.fresh) return void response.status(304).end();
    if (request.method === 'HEAD') return void response.end();
    // whoever leaves before the end is no fault of ours
    await pipeline(
      Readable.from(write(file, addressed(file, this.store.pagesOf(file), this.config.url))),
      response,
    ).catch((fault: unknown) => {
      if ((fault as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw fault;
    });
  }
}

function kept(response: Response): Response {
  return response
    .set('cache-control', 'public, max-age=300')
    .set('access-control-allow-origin', '*')
    .set('x-content-type-options', 'nosniff');
}

function nothing(response: Response): void {
  response.status(404).set('cache-control', 'no-store').type('text/plain').send('404');
}
