import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet } from '@angular/router';
import { render, waitFor } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { RouteFocus } from './route-focus';

@Component({ template: '<h1>Le plan</h1>', changeDetection: ChangeDetectionStrategy.OnPush })
class Titled {}

@Component({ template: '<p>Rien encore</p>', changeDetection: ChangeDetectionStrategy.OnPush })
class Untitled {}

@Component({
  imports: [RouterOutlet],
  template: '<main id="main" tabindex="-1"><router-outlet /></main>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Shell {}

async function start(...addresses: string[]): Promise<void> {
  const routes = [
    { path: 'sans-titre', component: Untitled },
    { path: '**', component: Titled },
  ];
  await render(Shell, { providers: [provideRouter(routes)] });
  TestBed.inject(RouteFocus);
  for (const address of addresses) {
    await TestBed.inject(Router).navigateByUrl(address);
    await TestBed.inject(Router).lastSuccessfulNavigation;
    TestBed.tick();
  }
}

describe('On a new page', () => {
  it('the focus goes to its title', async () => {
    await start('/', '/plan');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });

  it('or to the content when there is no title yet', async () => {
    await start('/', '/sans-titre');
    await waitFor(() => expect(document.activeElement?.id).toBe('main'));
  });

  it.each([
    ['at the first page', ['/']],
    ['when only a filter changed', ['/plan', '/plan?axe=2']],
    ['when an anchor was asked for', ['/', '/plan#foot']],
  ])('the focus stays where it is %s', async (_, addresses) => {
    await start(...addresses);
    expect(document.activeElement).toBe(document.body);
  });
});
