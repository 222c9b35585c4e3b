import { Field, ObjectType } from '@nestjs/graphql';
import { OfViewer } from '../access/access';
import type { Viewer } from '../access/viewer';
import type { RequestContext } from './request-context';

/** Who asks. It stands here so that rooms of the river and of the bank may each add their field to it. */
@ObjectType('Viewer', { description: 'Who asks: nobody in particular, or a person who is signed in.' })
export class ViewerView {
  @OfViewer()
  @Field(() => [String], { description: 'What the person looks after: `moderator`, `decider`, `agent`…' })
  roles!: string[];
  @OfViewer()
  @Field(() => [String], { description: 'What the person looks after in one commune only: `helper`, `moderator`…' })
  communeRoles!: string[];
  @OfViewer()
  @Field(() => String, { description: 'The language of the request: `fr` or `en`.' })
  language!: string;
  /** The viewer as policies know it. */
  readonly viewer!: Viewer;
}

export function viewerView({ language }: Pick<RequestContext, 'language'>, viewer: Viewer): ViewerView {
  const communeRoles = (viewer.scopedRoles ?? []).filter(({ scope }) => scope.kind === 'commune');
  return {
    ...{ roles: [...viewer.roles], communeRoles: [...new Set(communeRoles.map(({ role }) => role))] },
    ...{ language, viewer },
  };
}
