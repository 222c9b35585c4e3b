import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OnLine } from './on-line';

const onLine = vi.spyOn(navigator, 'onLine', 'get');
afterEach(() => void onLine.mockReturnValue(true));

function device(has: boolean, navigated = true) {
  onLine.mockReturnValue(has);
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), { provide: Router, useValue: { navigated } }],
  });
  const line = TestBed.inject(OnLine);
  TestBed.tick();
  const open = vi.fn();
  const now = (on: boolean) => {
    onLine.mockReturnValue(on);
    window.dispatchEvent(new Event(on ? 'online' : 'offline'));
  };
  return { line, now, open };
}

describe('The line of a device', () => {
  it('is said to be lost, and to be back', () => {
    const { line, now } = device(true);
    const said = [line.off()];
    for (const on of [false, true]) {
      now(on);
      said.push(line.off());
    }
    expect(said).toEqual([false, true, false]);
  });

  it('is looked at when the page comes to life', () => {
    expect(device(false).line.off()).toBe(true);
  });

  it('leaves the page where it is when a piece of the site cannot come, and says so', () => {
    const { line, open } = device(false);
    line.missed('/plan', open);
    expect([line.off(), open.mock.calls]).toEqual([true, []]);
  });

  it('asks the server for the page when the site is newer than what is open here', () => {
    const { line, open } = device(true);
    line.missed('/plan', open);
    expect(open).toHaveBeenCalledWith('/plan');
  });

  it('never does so at the first page: it would begin again for ever', () => {
    const { line, open } = device(true, false);
    line.missed('/plan', open);
    expect(open).not.toHaveBeenCalled();
  });
});
