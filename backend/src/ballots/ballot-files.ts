import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { isId } from '@mondee/kernel';
import { pabulibOf, readBallotFile } from '@mondee/methods/recount';
import { BoxStore } from './box.store';

/** What one needs to check a result with no account and no script: files, at an address that stays. */
@Controller('ballot-files')
export class BallotFilesController {
  constructor(@Inject(BoxStore) private readonly box: BoxStore) {}

  /** The one file of the result. */
  @Get(':id/result.json')
  async result(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const found = await this.of(id);
    send(response, found?.file, 'application/json; charset=utf-8', `scrutin-${id}.json`, found?.hash);
  }

  /** A budget in the format of Pabulib. */
  @Get(':id/result.pb')
  async pabulib(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const found = await this.of(id);
    let text: string | undefined;
    try {
      const file = found && readBallotFile(found.file);
      text = file?.rule.budget ? pabulibOf(file.rule, file.votes) : undefined;
    } catch {
      // Ballots that are not shown one by one make no such file.
      text = undefined;
    }
    send(response, text, 'text/plain; charset=utf-8', `scrutin-${id}.pb`, found && `${found.hash}.pb`);
  }

  /** Fingerprints of the envelopes counted, in their own order: it is nobody's. */
  @Get(':id/fingerprints.txt')
  async fingerprints(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const found = await this.of(id);
    const text = found?.fingerprints.length ? `${found.fingerprints.join('\n')}\n` : undefined;
    send(response, text, 'text/plain; charset=utf-8', `empreintes-${id}.txt`, found && `${found.hash}.fp`);
  }

  private of(id: string) {
    return isId(id) ? this.box.result(id) : undefined;
  }
}

function send(
  response: Response,
  text: string | undefined,
  type: string,
  name: string,
  etag: string | undefined,
): void {
  if (text === undefined)
    return void response.status(404).set('cache-control', 'no-store').type('text/plain').send('404');
  response
    .set('etag', `"${etag}"`)
    .set('cache-control', 'public, max-age=300')
    .set('content-disposition', `inline; filename="${name}"`)
    .set('x-content-type-options', 'nosniff')
    .set('content-type', type)
    .send(text);
}
