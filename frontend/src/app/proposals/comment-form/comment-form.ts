import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { newId } from '@mondee/kernel';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { SpeakAs } from '../speak-as/speak-as';
import { AddComment, ChangeComment } from '../comments.graphql.generated';

/** As the server has it: a comment rests on three at most. */
const LINKS_AT_MOST = 3;
const HELPING = ['DESK', 'PAPER', 'PHONE'] as const;
const SIDES = ['FOR', 'AGAINST', 'QUESTION'] as const;

/** To say something for, against, or to ask; to reply; to correct what one said. Nothing is chosen beforehand. */
@Component({
  selector: 'app-comment-form',
  imports: [AppFault, Control, Field, Refused, SpeakAs, TextPipe],
  templateUrl: './comment-form.html',
  styles: `
    :host {
      display: block;
      max-width: var(--measure);
      margin-top: var(--s-4);
    }
    .stays {
      display: flex;
      align-items: flex-start;
      gap: 0.75rem;
      margin-top: var(--s-5);
    }

    .stays input {
      flex: none;
      width: 26px;
      height: 26px;
      margin: 0;
      accent-color: var(--gentian);
    }

    .stays label {
      font-weight: 400;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommentForm {
  readonly proposalId = input.required<string>();
  readonly replyTo = input<string>();
  /** The comment whose words are changed. */
  readonly changes = input<{ readonly id: string; readonly text: string; readonly links: readonly string[] }>();
  readonly done = output();
  /** What stands is kept when words are corrected, with room for one more. */
  protected readonly links = computed(() => [...(this.changes()?.links ?? []), ''].slice(0, LINKS_AT_MOST));

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly sides = SIDES;
  /** Kept until it is said: sent again after a lost line, it is still one. */
  private commentId = newId(Date.now());

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const said = { text: written.text('text') ?? '', links: written.all('links') };
    const sent = await this.act.send(form, async () => {
      const changed = this.changes();
      if (changed)
        return (await this.client.act(ChangeComment, { input: { commentId: changed.id, ...said } })).changeComment;
      const input = {
        ...said,
        commentId: this.commentId,
        proposalId: this.proposalId(),
        parentId: this.replyTo() ?? null,
        side: SIDES.find((side) => side === written.text('side')) ?? null,
        textStays: written.text('stays') === 'yes',
        act: actOf(written),
      };
      return (await this.client.act(AddComment, { input })).addComment;
    });
    if (!sent) return;
    this.commentId = newId(Date.now());
    form.reset();
    this.done.emit();
  }
}

/** In whose name, as `app-speak-as` asks it. */
function actOf(written: Written) {
  const organisationId = written.text('organisation');
  const helpedPersonId = written.text('helped');
  const channel = HELPING.find((one) => one === written.text('channel')) ?? 'DESK';
  if (helpedPersonId) return { helpedPersonId, channel };
  return organisationId ? { organisationId } : null;
}
