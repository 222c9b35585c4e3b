import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OfViewer } from '../platform/access/access';
import { ViewerView } from '../platform/graphql/viewer.view';
import { PersonStore } from './person.store';
import { ProfileView } from './profile.view';

/** What the site keeps of who is signed in, shown to them alone. */
@Resolver(() => ViewerView)
export class ProfileResolver {
  constructor(@Inject(PersonStore) private readonly people: PersonStore) {}

  @OfViewer()
  @ResolveField(() => ProfileView, { nullable: true, description: 'What the site keeps of the person.', complexity: 2 })
  async profile(@Parent() { viewer }: ViewerView): Promise<ProfileView | null> {
    const person = viewer.person && (await this.people.read(viewer.person));
    if (!person) return null;
    const { name, email, commune, birthYear, shows } = person;
    return { name, email, communeCode: commune, birthYear, shows: [...shows] };
  }
}
