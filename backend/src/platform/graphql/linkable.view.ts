import { Field, ID, InterfaceType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';

/** What can be followed and stands on a thread. The journal resolves `thread` on it. */
@InterfaceType('Linkable', {
  description: 'A thing that can be followed and that stands on a thread: what led to it and what came of it.',
  resolveType: (value: { kind: string }) => typeNames.get(value.kind),
})
export abstract class LinkableView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => String, { description: 'What kind of thing it is, in lower case: `proposal`, `decision`…' })
  kind!: string;
  @Field(() => String, { description: 'Its title, as shown in lists.' }) label!: string;
  @Field(() => String, { description: 'Its address on the site.' }) path!: string;
}

const typeNames = new Map<string, string>();

/** Tells the interface which GraphQL type a kind is; each room does it beside its view. */
export function linkableKind(kind: string, typeName: string): void {
  typeNames.set(kind, typeName);
}
