import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TextPipe } from '../../language/pipes';

@Component({
  selector: 'app-home',
  imports: [TextPipe],
  template: `<h1>{{ 'home.title' | t }}</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Home {}
