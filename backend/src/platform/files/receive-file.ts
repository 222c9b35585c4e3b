import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { ok, refuse, type Result } from '@mondee/kernel';
import { MAX_BYTES, tooLarge } from './files';

/** Parts of a form round the file weigh little. */
const ENVELOPE = 16 * 1024;

const one = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MAX_BYTES, files: 1, fields: 0, parts: 1, headerPairs: 20 },
  defParamCharset: 'utf8',
}).single('file');

export interface ReceivedFile {
  readonly bytes: Buffer;
  readonly name: string;
}

/** Reads the one file of a form; what announces itself too heavy is not read at all. */
export async function receiveFile(request: Request, response: Response): Promise<Result<ReceivedFile>> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES + ENVELOPE)
    return refuse('platform.FileTooLarge', tooLarge);
  const fault = await new Promise<unknown>((resolve) => one(request, response, resolve));
  if (fault instanceof MulterError && fault.code === 'LIMIT_FILE_SIZE')
    return refuse('platform.FileTooLarge', tooLarge);
  // Anything else that multer says no to is a form that is not ours, or a line that broke.
  if (fault || !request.file) return refuse('platform.NoFile', { field: 'file' });
  return ok({ bytes: request.file.buffer, name: request.file.originalname });
}
