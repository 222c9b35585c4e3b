import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { message } from '@mondee/messages';
import { Access } from '../platform/access/access';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ImportTableInput } from './import.inputs';
import { ImportTable } from './import-table';
import { ImportOutcome } from './import.view';

/** Tables that come from elsewhere. */
@Resolver()
export class ImportResolver {
  constructor(@Inject(ImportTable) private readonly importing: ImportTable) {}

  @Access('territory.configure')
  @Mutation(() => ImportOutcome, { description: 'Brings a table in, or says what would happen.', complexity: 100 })
  async importTable(
    @Args('input', { description: 'The table.' }) { mapping, onlyGood, ...input }: ImportTableInput,
    @Context() { viewer, language }: RequestContext,
  ) {
    const request = {
      ...input,
      onlyGood: onlyGood ?? false,
      mapping: Object.fromEntries((mapping ?? []).map(({ column, title }) => [column, title])),
    };
    return answerTo(await this.importing.run(viewer, request), (report) => ({
      ...report,
      titles: [...report.titles],
      refused: [...report.refused],
      columns: report.columns.map(({ name, required, title }) => ({
        ...{ name, required: required ?? false, title },
        label: message(language, `settings.imports.${report.kind}.${name}`),
      })),
    }));
  }
}
