import { TestBed } from '@angular/core/testing';
import { describe, expect, it, vi } from 'vitest';
import { GraphqlClient } from '../graphql/graphql-client';
import { Fault } from '../graphql/trusted-document';
import { PageFacts } from '../shell/page-facts';
import { Session } from './session';

const mandate = (name: string, active: boolean) => ({
  id: name,
  organisation: { id: name, name },
  until: null,
  active,
});
const karim = {
  person: { id: '1', name: 'Karim Belaïd', commune: null },
  roles: ['delegate'],
  communeRoles: [],
  mandates: [mandate('Les Noyers du Bas', true), mandate('Ancienne', false)],
  unreadNotifications: 3,
};
const visitor = { person: null, roles: [], communeRoles: [], mandates: [], unreadNotifications: 0 };

function start(signedIn: boolean, query: () => Promise<unknown>) {
  const client = { query: vi.fn(query) };
  TestBed.configureTestingModule({
    providers: [
      { provide: GraphqlClient, useValue: client },
      { provide: PageFacts, useValue: { signedIn, demonstration: false } },
    ],
  });
  const session = TestBed.inject(Session);
  TestBed.tick();
  return { session, client };
}

describe('The session', () => {
  it('costs a visitor no request', () => {
    const { session, client } = start(false, () => Promise.resolve({ viewer: visitor }));
    expect(client.query).not.toHaveBeenCalled();
    expect(session.signedIn()).toBe(false);
  });

  it('knows that somebody is there before it knows who, then their name and what they may speak for today', async () => {
    const { session } = start(true, () => Promise.resolve({ viewer: karim }));
    expect(session.signedIn()).toBe(true);
    expect(session.name()).toBeNull();
    await vi.waitFor(() => expect(session.name()).toBe('Karim Belaïd'));
    expect(session.mandates().map(({ organisation }) => organisation.name)).toEqual(['Les Noyers du Bas']);
    expect(session.unread()).toBe(3);
  });

  it('notices that the session ended meanwhile', async () => {
    const { session } = start(true, () => Promise.resolve({ viewer: visitor }));
    await vi.waitFor(() => expect(session.signedIn()).toBe(false));
  });

  it('keeps what it knew when no answer comes', async () => {
    const { session } = start(true, () => Promise.reject(new Fault('OFFLINE')));
    await session.refresh();
    expect(session.signedIn()).toBe(true);
  });
});
