import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Saving, type SavingState } from '../../../src/components/submissions/live/saving.ts';

const QUIET_MS = 2000;

function page() {
  const told: SavingState[] = [];
  const answers: ((response: Response | Error) => void)[] = [];
  const send = vi.fn(
    () =>
      new Promise<Response>((resolve, reject) => {
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      }),
  );
  const saving = new Saving({ quietMs: QUIET_MS, send, tell: (state) => told.push(state) });
  const answer = async (what: Response | Error) => {
    answers.shift()?.(what);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saving, send, told, answer };
}

const kept = () => new Response(null, { status: 204 });
const status = (code: number) => new Response(null, { status: code });
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('keeping what is typed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends once, a while after the last change, and says so', async () => {
    const { saving, send, told, answer } = page();
    saving.changed();
    await wait(QUIET_MS - 1);
    saving.changed();
    await wait(QUIET_MS - 1);
    expect(send).not.toHaveBeenCalled();
    await wait(1);
    expect(send).toHaveBeenCalledTimes(1);
    await answer(kept());
    expect(told).toEqual([{ kind: 'saving' }, { kind: 'kept', again: false }]);
    await wait(60_000);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('never sends two at once, and sends what was typed meanwhile afterwards', async () => {
    const { saving, send, answer } = page();
    saving.changed();
    await wait(QUIET_MS);
    saving.changed();
    await wait(QUIET_MS * 3);
    expect(send).toHaveBeenCalledTimes(1);
    await answer(kept());
    await wait(QUIET_MS);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('says at once that it could not, tries again less and less often, and says when it could', async () => {
    const { saving, send, told, answer } = page();
    saving.changed();
    await wait(QUIET_MS);
    await answer(new TypeError('no network'));
    expect(told.at(-1)).toEqual({ kind: 'failed', reason: 'unreachable', first: true });
    expect(saving.isLost()).toBe(true);
    await wait(4000);
    await answer(status(503));
    expect(told.at(-1)).toEqual({ kind: 'failed', reason: 'unreachable', first: false });
    await wait(4000);
    expect(send).toHaveBeenCalledTimes(2);
    await wait(4000);
    expect(send).toHaveBeenCalledTimes(3);
    await answer(kept());
    expect(told.at(-1)).toEqual({ kind: 'kept', again: true });
    expect(saving.isLost()).toBe(false);
  });

  it('tries at once when the network is back', async () => {
    const { saving, send, answer } = page();
    saving.changed();
    await wait(QUIET_MS);
    await answer(new TypeError('no network'));
    saving.retry();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it.each([
    [413, 'too-big'],
    [409, 'closed'],
    [410, 'closed'],
    [403, 'closed'],
  ] as const)('does not insist where trying again cannot do: %i', async (code, reason) => {
    const { saving, send, told, answer } = page();
    saving.changed();
    await wait(QUIET_MS);
    await answer(status(code));
    expect(told.at(-1)).toEqual({ kind: 'failed', reason, first: true });
    await wait(600_000);
    expect(send).toHaveBeenCalledTimes(1);
    saving.changed();
    await wait(QUIET_MS);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('waits for who is too many', async () => {
    const { saving, send, told, answer } = page();
    saving.changed();
    await wait(QUIET_MS);
    await answer(status(429));
    expect(told.at(-1)).toMatchObject({ kind: 'failed', reason: 'busy' });
    await wait(60_000);
    expect(send.mock.calls.length).toBeGreaterThan(1);
  });

  it('sends nothing more by itself once the form is sent, and lets what is on its way arrive', async () => {
    const { saving, send, answer } = page();
    saving.changed();
    await wait(QUIET_MS);
    saving.changed();
    const running = saving.stop();
    expect(running).toBeInstanceOf(Promise);
    await answer(kept());
    await running;
    await wait(60_000);
    saving.leave();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('sends what is not kept yet when the page is left, to outlive it', () => {
    const { saving, send } = page();
    saving.leave();
    expect(send).not.toHaveBeenCalled();
    saving.changed();
    saving.leave();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
