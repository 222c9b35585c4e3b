import type { Act, Channel, Id, Language, Result } from '@mondee/kernel';

/** Who asks: nobody in particular, or a person with roles and mandates. Shared by every room. */
export interface Viewer {
  readonly person?: Id;
  readonly roles: readonly string[];
  readonly mandates: readonly {
    readonly id: Id;
    readonly organisation: Id;
    readonly from: string;
    readonly until?: string;
    readonly alternate?: boolean;
  }[];
  /** Roles held for one commune, process or body only. */
  readonly scopedRoles?: readonly {
    readonly role: string;
    readonly scope: { readonly kind: string; readonly id?: string };
  }[];
  readonly session?: Id;
  /** When the person last showed that it is them: by a link or a passkey. */
  readonly confirmedAt?: string;
}

export const NOBODY: Viewer = { roles: [], mandates: [] };

/** What a request says of how it acts; the form of a clerk and of a resident alike. */
export interface ActRequest {
  readonly channel?: Channel;
  readonly organisationId?: Id;
  readonly helpedPersonId?: Id;
  readonly place?: string;
}

/** What a manifest states that an act needs. */
export interface Needs {
  /** `room.act`, by which a setting may raise the level. */
  readonly act: string;
  readonly residence?: 'declared' | 'verified';
  readonly fresh?: boolean;
}

/** What the platform asks of the room that knows people. */
export abstract class Identity {
  /** The viewer of a session token; `NOBODY` when it names none. One statement. */
  abstract viewerOf(token: string): Promise<Viewer>;
  /** Whether who acts, or who is helped, has what the act needs. */
  abstract meets(viewer: Viewer, needs: Needs, request: ActRequest): Promise<Result<true>>;
  /** May this viewer act in this way, this day? Gives the behalf in whose name it counts. */
  abstract mayAct(
    viewer: Viewer,
    request: ActRequest,
    at: string,
  ): Promise<Result<Pick<Act, 'behalf' | 'channel' | 'place'>>>;
}

export type ViewerLanguage = Language;
