import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { faultInProof, verifyChain, type Batch, type ChainCheck, type ProofFault } from '@mondee/domain/journal';
import { Seal } from '@mondee/ui/seal';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { InclusionProof, JournalBatches } from '../journal.graphql.generated';

/** What was found about one fact: its own text, and whether all steps to the head of the chain hold. */
interface ProvenFact {
  readonly text: readonly { readonly name: string; readonly value: string }[];
  readonly fault: ProofFault | 'head-elsewhere' | undefined;
  readonly batch: number;
}

/** Recomputes the journal in this browser: every seal of the chain, and one fact's place in it. */
@Component({
  selector: 'app-verify-journal',
  imports: [AppFault, RouterLink, Seal, TextPipe],
  templateUrl: './verify-journal.html',
  styleUrl: './verify-journal.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VerifyJournal {
  /** A fact to prove, from the address. */
  readonly acte = input<string>();

  private readonly client = inject(GraphqlClient);
  protected readonly working = signal(false);
  protected readonly chain = signal<ChainCheck | undefined>(undefined);
  protected readonly fact = signal<ProvenFact | 'none' | undefined>(undefined);
  protected readonly fault = signal<unknown>(undefined);
  protected readonly provenFact = computed(() => {
    const fact = this.fact();
    return fact === 'none' ? undefined : fact;
  });

  protected async verify(): Promise<void> {
    if (this.working()) return;
    this.working.set(true);
    this.fault.set(undefined);
    try {
      const heads = new Map<number, string>();
      this.chain.set(await this.recomputeChain(heads));
      const id = this.acte();
      if (id) this.fact.set(await this.prove(id, heads));
    } catch (fault) {
      this.fault.set(fault);
    } finally {
      this.working.set(false);
    }
  }

  /** Batch by batch, so that a long journal needs no more memory than a short one. */
  private async recomputeChain(heads: Map<number, string>): Promise<ChainCheck> {
    let last: Batch | undefined;
    let [batches, facts] = [0, 0];
    for (;;) {
      const { journalBatches: page } = await this.client.query(JournalBatches, { after: last?.number ?? 0 });
      const check = verifyChain(page, last);
      if (!check.ok) return check;
      for (const { number, head } of page) heads.set(number, head);
      [batches, facts] = [batches + check.batches, facts + check.facts];
      if (page.length < 500) return { ok: true, batches, facts, head: check.head };
      last = page.at(-1);
    }
  }

  private async prove(fact: string, heads: Map<number, string>): Promise<ProvenFact | 'none'> {
    const { inclusionProof: proof } = await this.client.query(InclusionProof, { fact });
    if (!proof) return 'none';
    const fault =
      faultInProof(proof) ?? (heads.get(proof.batch) === proof.head ? undefined : ('head-elsewhere' as const));
    return { fault, batch: proof.batch, text: linesOf(proof.envelope) };
  }
}

/** The sealed text, a line for each of its parts, exactly as it was sealed. */
function linesOf(envelope: string): ProvenFact['text'] {
  try {
    return Object.entries(JSON.parse(envelope) as Record<string, unknown>).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }));
  } catch {
    return [{ name: '', value: envelope }];
  }
}
