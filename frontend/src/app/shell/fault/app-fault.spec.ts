import { RESPONSE_INIT } from '@angular/core';
import { fireEvent, render, screen } from '@testing-library/angular';
import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../graphql/trusted-document';
import { Texts } from '../../language/texts';
import { AppFault } from './app-fault';

const say = (key: string, params?: object) => (params ? `${key} ${JSON.stringify(params)}` : key);
const providers = [{ provide: Texts, useValue: { say } }];

describe('When no answer came', () => {
  it.each(['OFFLINE', 'DATABASE_AWAY', 'TOO_OFTEN', 'FAULT'] as const)(
    '%s says what it means and tries again',
    async (code) => {
      const retry = vi.fn();
      await render(AppFault, { inputs: { fault: new Fault(code) }, on: { retry }, providers });
      expect(screen.getByRole('alert').textContent).toContain(`shell.fault.${code}.title`);
      fireEvent.click(screen.getByRole('button', { name: 'shell.fault.retry' }));
      expect(retry).toHaveBeenCalledOnce();
    },
  );

  it('gives the number to quote, when there is one', async () => {
    await render(AppFault, { inputs: { fault: new Fault('FAULT', '7F3A') }, providers });
    expect(screen.getByRole('alert').textContent).toContain('7F3A');
  });

  it('takes an error nobody expected for one of ours', async () => {
    await render(AppFault, { inputs: { fault: new TypeError('x is undefined') }, providers });
    expect(screen.getByRole('alert').textContent).toContain('shell.fault.FAULT.title');
    expect(screen.getByRole('alert').textContent).not.toContain('undefined');
  });

  it('says so to machines too, when the page is made on the server', async () => {
    const response: ResponseInit = {};
    await render(AppFault, {
      inputs: { fault: new Fault('DATABASE_AWAY') },
      providers: [...providers, { provide: RESPONSE_INIT, useValue: response }],
    });
    expect(response.status).toBe(503);
  });
});
