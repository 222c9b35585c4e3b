import { Inject } from '@nestjs/common';
import { Context, Query, Resolver } from '@nestjs/graphql';
import { inLanguage } from '@mondee/kernel';
import { Public } from '../platform/access/access';
import { RequestContext } from '../platform/graphql/request-context';
import { LICENCES } from './data-package';
import { Datasets } from './datasets';
import { OpenDataStore } from './open-data.store';
import { OpenDatasetView } from './open-data.view';

@Resolver()
export class OpenDataResolver {
  constructor(
    @Inject(Datasets) private readonly datasets: Datasets,
    @Inject(OpenDataStore) private readonly store: OpenDataStore,
  ) {}

  @Public()
  @Query(() => [OpenDatasetView], {
    description: 'What is given away as files, with their dictionary.',
    complexity: 60,
  })
  async openDatasets(@Context() { language }: RequestContext): Promise<OpenDatasetView[]> {
    const rows = await this.store.rowsOf([...this.datasets.files.values()]);
    return [...this.datasets.files].map(([name, { title, about, licence, columns }], at) => ({
      ...{
        name,
        title: inLanguage(title, language),
        about: inLanguage(about, language),
        rows: rows[at]!,
        licence: LICENCES[licence],
      },
      columns: columns.map((one) => ({ name: one.name, type: one.type, meaning: inLanguage(one.meaning, language) })),
      csv: `/open-data/${name}/${name}.csv`,
      json: `/open-data/${name}/${name}.json`,
      dictionary: `/open-data/${name}/datapackage.json`,
    }));
  }
}
