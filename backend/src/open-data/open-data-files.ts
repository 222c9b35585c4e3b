import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../platform/config/config';
import { Settings } from '../platform/settings/settings';
import { dataPackageOf } from './data-package';
import { Datasets } from './datasets';
import { asJsonLd, asTurtle, catalogueOf, type Node } from './dcat';
import { OpenDataStore } from './open-data.store';
import { addressed, asCsv, asJson } from './written';

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', write: asCsv },
  json: { type: 'application/json; charset=utf-8', write: asJson },
} as const;

/** A folder a dataset, at addresses that stay: a table twice, and what its columns mean. Nobody has to sign in. */
@Controller('open-data')
export class OpenDataFiles {
  constructor(
    @Inject(Datasets) private readonly datasets: Datasets,
    @Inject(OpenDataStore) private readonly store: OpenDataStore,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Which datasets there are. */
  @Get()
  list(@Res() response: Response): void {
    const datasets = [...this.datasets.files].map(([name, { title, about, licence }]) => ({
      ...{ name, title, about, licence },
      package: `/open-data/${name}/datapackage.json`,
    }));
    kept(response).json({ datasets });
  }

  /** The catalogue that portals of open data gather. */
  @Get('catalog.jsonld')
  jsonLd(@Res() response: Response): void {
    kept(response).type('application/ld+json; charset=utf-8').send(asJsonLd(this.catalogue()));
  }

  @Get('catalog.ttl')
  turtle(@Res() response: Response): void {
    kept(response).type('text/turtle; charset=utf-8').send(asTurtle(this.catalogue()));
  }

  @Get(':name/datapackage.json')
  describe(@Param('name') name: string, @Res() response: Response): void {
    const file = this.datasets.files.get(name);
    if (!file) return nothing(response);
    kept(response).json(dataPackageOf(name, file));
  }

  private catalogue(): Node[] {
    const site = this.config.url.replace(/\/$/, '');
    return catalogueOf(site, this.settings.get<string>('territory.name') || new URL(site).host, this.datasets.files);
  }

  @Get(':name/:path')
  async send(
    @Param('name') name: string,
    @Param('path') path: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = this.datasets.files.get(name);
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
