import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import type { KnownFile } from './file.store';

@ObjectType('PhotoFile', { description: 'A photograph that hangs on a thing; who sees the thing sees it.' })
export class PhotoView {
  @Field(() => ID, { description: 'The file.' }) id!: Id;
  @Field(() => String, { description: 'Where it is, 1600 pixels at most.' }) path!: string;
  @Field(() => String, { description: 'Where its small size is, 640 pixels at most.' }) smallPath!: string;
  @Field(() => Int, { description: 'In pixels.' }) width!: number;
  @Field(() => Int, { description: 'In pixels.' }) height!: number;
  @Field(() => String, { description: 'What it shows, in words; empty when it only decorates.' }) alt!: string;
  @Field(() => Boolean, { description: 'True when its author said that it only decorates.' }) decorative!: boolean;
}

@ObjectType('DocumentFile', { description: 'A document that hangs on a thing; who sees the thing sees it.' })
export class DocumentView {
  @Field(() => ID, { description: 'The file.' }) id!: Id;
  @Field(() => String, { description: 'Where it is.' }) path!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { description: 'Its media type, read from its bytes.' }) type!: string;
  @Field(() => Int, { description: 'Its weight.' }) bytes!: number;
}

export function photoView(file: KnownFile, alt: string, decorative: boolean): PhotoView {
  const { id, hash, smallHash, width, height } = file;
  const path = `/files/${hash}`;
  return {
    id,
    path,
    smallPath: `/files/${smallHash ?? hash}`,
    width: width ?? 0,
    height: height ?? 0,
    alt,
    decorative,
  };
}

export function documentView({ id, hash, name, type, bytes }: KnownFile): DocumentView {
  return { id, path: `/files/${hash}`, name, type, bytes };
}
