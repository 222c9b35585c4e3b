import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { canList, registerOrganisation, type Sector } from '@mondee/domain/people';
import { Places } from '../territory';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { done, type Outcome } from '../platform/facts/acts';
import type { ImportColumn, Importer, ImportRow } from '../platform/imports/importer';
import { plainTitle } from '../platform/imports/read-table';
import { companyNumber } from './company-number';
import { OrganisationStore } from './organisation.store';
import { policyViewer, ruleContext } from './policy-viewer';

const SECTORS: Readonly<Record<Sector, readonly string[]>> = {
  public: ['public', 'publique', 'collectivite', 'organisme public', 'etablissement public'],
  private: ['private', 'prive', 'privee', 'entreprise', 'societe'],
  association: ['association', 'associatif', 'asso'],
  resident: ['resident', 'habitants', 'habitantes et habitants', 'collectif', 'groupe informel'],
};

/** A list of actors: a line is an organisation, by the same rule as its form. */
@Injectable()
export class OrganisationsImporter implements Importer {
  readonly columns: readonly ImportColumn[] = [
    { name: 'name', required: true, aliases: ['nom', 'structure', 'denomination', 'raison sociale', 'acteur'] },
    { name: 'sector', required: true, aliases: ['famille', 'famille d acteurs', 'secteur', 'categorie', 'type'] },
    { name: 'number', aliases: ['numero', 'siret', 'siren', 'rna', 'siret ou rna'] },
    { name: 'commune', aliases: ['ville', 'commune du siege', 'code insee'] },
    { name: 'description', aliases: ['presentation', 'objet', 'activite'] },
    { name: 'email', aliases: ['courriel', 'e mail', 'mail', 'adresse electronique'] },
    { name: 'phone', aliases: ['telephone', 'tel'] },
    { name: 'website', aliases: ['site', 'site internet', 'site web', 'url'] },
  ];

  constructor(
    @Inject(Places) private readonly places: Places,
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
  ) {}

  /** Its number when it has one, whatever spaces it is written with; else its name and family. */
  keyOf({ name, sector, number }: ImportRow): string | undefined {
    const compact = number?.replace(/[^\dA-Za-z]/g, '').toUpperCase();
    if (compact) return `number ${compact}`;
    return name && sector && [name, sectorIn(sector) ?? sector].map(plainTitle).join(' | ');
  }

  async prepare(viewer: Viewer): Promise<Result<true>> {
    await this.places.ready();
    return canList(policyViewer(viewer));
  }

  async take(tx: Tx, act: Act, viewer: Viewer, row: ImportRow): Promise<Result<Outcome<Id>>> {
    const { commune, sector, ...rest } = row;
    const communeCode = commune && (this.places.communeCalled(commune) ?? commune);
    const outcome = registerOrganisation({ ...rest, communeCode, sector: sectorIn(sector ?? '') }, act, {
      ...ruleContext(viewer),
      id: newId(Date.parse(act.at)),
      communes: this.places.communes().map(({ code }) => code),
      ...{ axes: [], companyNumber },
    });
    if (!outcome.ok) return outcome;
    const { state, facts } = outcome.value;
    if (!(await this.organisations.save(tx, state, act.at))) return refuse('people.NumberTaken', { field: 'number' });
    return done(state.id, ...facts);
  }
}

function sectorIn(text: string): Sector | undefined {
  const asked = plainTitle(text);
  return (Object.keys(SECTORS) as Sector[]).find((sector) => SECTORS[sector].includes(asked));
}
