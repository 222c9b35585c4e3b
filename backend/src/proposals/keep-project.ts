import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isId, newId, refuse, type Act, type Fact, type Id, type Result } from '@mondee/kernel';
import {
  about,
  canOpenProject,
  changeProject,
  incompatiblePair,
  offerHelp,
  openProject,
  settleOffer,
  type Project,
} from '@mondee/domain/proposals';
import { policyViewer, ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done, type Outcome } from '../platform/facts/acts';
import { ZONE } from '../platform/zone';
import { ProjectStore } from './project.store';

type Raw = Readonly<Record<string, unknown>>;

/** Opens a project's sheet, changes it, takes and settles offers of help, says what it excludes. */
@Injectable()
export class KeepProject {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProjectStore) private readonly projects: ProjectStore,
  ) {}

  open(viewer: Viewer, proposal: string, raw: Raw, how?: ActRequest, id?: Id): Promise<Result<Project>> {
    return this.acts.perform<Project>(viewer, how, async (tx, act) => {
      if (!isId(proposal)) return refuse('proposals.NotFound');
      const outcome = openProject(raw, act, {
        ...ruleContext(viewer),
        id: id ?? newId(Date.parse(act.at)),
        proposal,
        accepted: await this.projects.accepted(tx, proposal),
        open: !!(await this.projects.hold(tx, { proposal })),
        newNeed: () => newId(Date.parse(act.at)),
      });
      return outcome.ok ? this.keep(tx, outcome.value) : outcome;
    });
  }

  change(viewer: Viewer, id: string, raw: Raw, how?: ActRequest): Promise<Result<Project>> {
    return this.acts.perform<Project>(viewer, how, async (tx, act) => {
      const project = await this.projects.hold(tx, { id });
      if (!project) return refuse('proposals.ProjectNotFound');
      const mine = new Set<unknown>(project.needs.map((need) => need.id));
      const needs = (raw['needs'] as Raw[] | undefined)?.map((need) =>
        mine.has(need['id']) ? need : { ...need, id: null },
      );
      const outcome = changeProject(project, { ...raw, needs }, act, {
        ...ruleContext(viewer),
        newNeed: () => newId(Date.parse(act.at)),
        promised: await this.projects.promisedNeeds(tx, project.id),
      });
      return outcome.ok ? this.keep(tx, outcome.value) : outcome;
    });
  }

  offer(viewer: Viewer, to: { id: string; project: string }, raw: Raw, how?: ActRequest): Promise<Result<Project>> {
    return this.acts.perform<Project>(viewer, how, async (tx, act) => {
      const project = await this.projects.hold(tx, { id: to.project });
      if (!project || !isId(to.id)) return refuse('proposals.ProjectNotFound');
      const before = await this.projects.holdOffer(tx, to.id);
      if (before) return before.person === viewer.person ? done(project) : refuse('proposals.OfferNotFound');
      const outcome = offerHelp(project, raw, act, {
        ...ruleContext(viewer),
        id: to.id,
        carriers: await this.projects.carriers(tx, project.id, dayIn(act.at, ZONE)),
      });
      if (!outcome.ok) return outcome;
      await this.projects.saveOffer(tx, outcome.value.offer, act.at);
      return done(project, ...outcome.value.facts);
    });
  }

  settle(viewer: Viewer, id: string, to: 'accepted' | 'declined' | 'withdrawn'): Promise<Result<Project>> {
    return this.acts.perform<Project>(viewer, undefined, async (tx, act) => {
      const offer = await this.projects.holdOffer(tx, id);
      const project = offer && (await this.projects.hold(tx, { id: offer.project }));
      if (!project) return refuse('proposals.OfferNotFound');
      const outcome = settleOffer(project, offer, to, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.projects.saveOffer(tx, outcome.value.offer, act.at);
      return done(project, ...outcome.value.facts);
    });
  }

  /** Symmetric: said of one, it holds of the other. */
  exclude(viewer: Viewer, one: string, other: string, wanted: boolean): Promise<Result<Project>> {
    return this.acts.perform<Project>(viewer, undefined, async (tx, act: Act) => {
      const can = canOpenProject(policyViewer(viewer));
      if (!can.ok) return can;
      const pair = incompatiblePair(one, other);
      if (!pair.ok) return pair;
      const [first, second] = [
        await this.projects.hold(tx, { id: pair.value[0] }),
        await this.projects.hold(tx, { id: pair.value[1] }),
      ];
      if (!first || !second) return refuse('proposals.ProjectNotFound');
      const changed = await this.projects.setIncompatible(tx, pair.value, wanted);
      const facts = changed
        ? [
            {
              ...about('ProjectsIncompatible', first),
              data: { with: second.id, incompatible: wanted, at: act.at.slice(0, 10) },
            },
          ]
        : [];
      return done(first.id === one ? first : second, ...facts);
    });
  }

  private async keep(
    tx: Tx,
    { state, facts }: { readonly state: Project; readonly facts: readonly Fact[] },
  ): Promise<Result<Outcome<Project>>> {
    const { carrier, partners } = state;
    const [kind, ids]: ['person' | 'organisation', Id[]] =
      'person' in carrier ? ['person', [carrier.person]] : ['organisation', [carrier.organisation]];
    if (!(await this.projects.known(tx, kind, ids))) return refuse('proposals.OneCarrier', { field: 'carrier' });
    if (!(await this.projects.known(tx, 'organisation', partners)))
      return refuse('proposals.NoSuchPartner', { field: 'partners' });
    await this.projects.save(tx, state);
    return done(state, ...facts);
  }
}
