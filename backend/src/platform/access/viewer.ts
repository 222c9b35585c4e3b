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
  }[];
  readonly session?: Id;
}

export const NOBODY: Viewer = { roles: [], mandates: [] };

/** What a request says of how it acts; the form of a clerk and of a resident alike. */
export interface ActRequest {
  readonly channel?: Channel;
  readonly organisationId?: Id;
  readonly helpedPersonId?: Id;
  readonly place?: string;
}

/** What the platform asks of the room that knows people. */
export abstract class Identity {
  /** The viewer of a session token; `NOBODY` when it names none. One statement. */
  abstract viewerOf(token: string): Promise<Viewer>;
  /** May this viewer act in this way, this day? Gives the behalf in whose name it counts. */
  abstract mayAct(
    viewer: Viewer,
    request: ActRequest,
    at: string,
  ): Promise<Result<Pick<Act, 'behalf' | 'channel' | 'place'>>>;
}

export type ViewerLanguage = Language;
