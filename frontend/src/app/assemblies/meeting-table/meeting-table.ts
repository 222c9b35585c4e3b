import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ShownMeeting } from '../shown-meeting';
import { TextPipe } from '../../language/pipes';

const WIDE = 400;
const HIGH = 210;

/** The table and who sits round it: a college is a shape; full is present, hollow absent, struck stepped aside. */
@Component({
  selector: 'app-meeting-table',
  imports: [TextPipe],
  template: `
    <svg viewBox="0 0 400 210" role="img" [attr.aria-label]="quorum().text">
      <rect class="slab" x="62" y="52" width="276" height="106" rx="46" />
      <text x="200" y="112" text-anchor="middle">
        {{ (quorum().met ? 'assemblies.meeting.quorumThere' : 'assemblies.meeting.quorumMissing') | t }}
      </text>
      @for (seat of seats(); track seat.id) {
        <g [attr.class]="'seat ' + seat.standing" [attr.transform]="'translate(' + seat.x + ' ' + seat.y + ')'">
          @switch (seat.shape) {
            @case ('square') {
              <rect x="-6.5" y="-6.5" width="13" height="13" rx="2" />
            }
            @case ('disc') {
              <circle r="7" />
            }
            @case ('triangle') {
              <path d="M0-8 8 6H-8Z" />
            }
            @default {
              <path d="M0-8.500 8.500 0 0 8.500-8.500 0Z" />
            }
          }
          @if (seat.standing === 'recused') {
            <path class="strike" d="M-9 9 9-9" />
          }
        </g>
      }
    </svg>
    <ul class="row-list" role="list">
      @for (college of quorum().colleges; track college.id) {
        <li class="row">
          <span>
            {{ college.name }}
            @if (college.needed) {
              <span class="small soft">{{ 'assemblies.meeting.collegeQuorum' | t: { count: college.needed } }}</span>
            }
            @if (college.recused) {
              <span class="small soft">{{ 'assemblies.meeting.recusals' | t: { count: college.recused } }}</span>
            }
          </span>
          <b>{{ 'assemblies.meeting.outOf' | t: { present: college.present, all: college.inOffice } }}</b>
        </li>
      }
    </ul>
  `,
  styleUrl: './meeting-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingTable {
  readonly meeting = input.required<ShownMeeting>();
  protected readonly quorum = computed(() => this.meeting().quorum);
  protected readonly seats = computed(() => {
    const voting = this.meeting().members.filter(({ votes }) => votes);
    const shapes = new Map(this.quorum().colleges.map(({ id, shape }) => [id, shape]));
    return voting.map(({ id, college, standing }, at) => {
      const angle = (at / voting.length) * 2 * Math.PI - Math.PI;
      return {
        ...{ id, standing, shape: shapes.get(college) },
        x: Math.round(WIDE / 2 + Math.cos(angle) * 172),
        y: Math.round(HIGH / 2 + Math.sin(angle) * 84),
      };
    });
  });
}
