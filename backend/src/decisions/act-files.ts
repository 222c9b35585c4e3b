import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { isId } from '@mondee/kernel';
import { ActStore } from './act.store';

/** The published document of an act, byte for byte as it was hashed. */
@Controller('acts')
export class ActFilesController {
  constructor(@Inject(ActStore) private readonly acts: ActStore) {}

  @Get(':file')
  async document(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const [, id] = /^(.+)\.pdf$/.exec(file) ?? [];
    const found = isId(id) ? await this.acts.document(id) : undefined;
    if (!found || found === 'off line') {
      response
        .status(found ? 410 : 404)
        .set('cache-control', 'no-store')
        .type('text/plain')
        .send(found ? '410' : '404');
      return;
    }
    response
      .set('cache-control', 'public, max-age=300')
      .set('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .set('x-content-type-options', 'nosniff')
      .set('content-disposition', `inline; filename="acte-${found.name}.pdf"`)
      .set('repr-digest', `sha-256=:${Buffer.from(found.sha256, 'hex').toString('base64')}:`)
      .type('application/pdf')
      .send(found.bytes);
  }
}
