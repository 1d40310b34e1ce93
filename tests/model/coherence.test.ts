import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incoherences } from '../../src/model/coherence.ts';
import { arbitraryProject } from '../support/arbitrary-project.ts';

const window = { start: '2026-09-01', end: '2027-05-31' };
const whole = { status: 'open', window, needs: [], steps: [] };
const fieldsOf = (change: Partial<Parameters<typeof incoherences>[0]>) =>
  incoherences({ ...whole, ...change }).map(({ path }) => path.join('.'));
const within = { start: '2026-10-01', end: '2026-10-02' };

describe('a project agrees with itself', () => {
  it('when it says nothing wrong', () => {
    expect(
      fieldsOf({ needs: [{ id: 'a' }, { id: 'b', window }], steps: [{ id: 'a', window: within }] }),
    ).toEqual([]);
    fc.assert(fc.property(arbitraryProject(), (project) => incoherences(project).length === 0));
  });

  it('unless two needs or two steps have one id', () => {
    expect(fieldsOf({ needs: [{ id: 'a' }, { id: 'b' }, { id: 'a' }, { id: 'a' }] })).toEqual([
      'needs.2.id',
      'needs.3.id',
    ]);
    expect(
      fieldsOf({
        steps: [
          { id: 'a', window },
          { id: 'a', window },
        ],
      }),
    ).toEqual(['steps.1.id']);
  });

  it.each([
    ['2026-08-31', '2026-10-01', ['window.start']],
    ['2026-09-01', '2027-05-31', []],
    ['2026-10-01', '2027-06-01', ['window.end']],
    ['2025-01-01', '2025-02-01', ['window.start', 'window.end']],
    ['2027-06-01', '2027-06-02', ['window.start', 'window.end']],
  ])('unless a need or a step is outside of its dates: %s to %s', (start, end, edges) => {
    const part = { id: 'a', window: { start, end } };
    expect(fieldsOf({ needs: [part] })).toEqual(edges.map((edge) => `needs.0.${edge}`));
    expect(fieldsOf({ steps: [part] })).toEqual(edges.map((edge) => `steps.0.${edge}`));
  });

  it('and the message says which dates', () => {
    const [found] = incoherences({
      ...whole,
      needs: [{ id: 'a', window: { ...window, end: '2028-01-01' } }],
    });
    expect(found?.message).toContain('du 2026-09-01 au 2027-05-31');
  });

  it('says nothing of what are not days', () => {
    const bad = { start: 'z', end: 'demain' };
    expect(fieldsOf({ needs: [{ id: 'a', window: bad }] })).toEqual([]);
    expect(fieldsOf({ window: bad, needs: [{ id: 'a', window }] })).toEqual([]);
    expect(fieldsOf({ outcome: { date: 'hier' } })).toEqual([]);
  });

  it('unless it is completed without an outcome', () => {
    expect(fieldsOf({ status: 'completed' })).toEqual(['outcome']);
    expect(fieldsOf({ status: 'completed', outcome: { date: '2027-05-31' } })).toEqual([]);
    expect(fieldsOf({ status: 'cancelled' })).toEqual([]);
  });

  it('unless its outcome comes before its start; late is fine', () => {
    expect(fieldsOf({ outcome: { date: '2026-08-31' } })).toEqual(['outcome.date']);
    expect(fieldsOf({ outcome: { date: '2026-09-01' } })).toEqual([]);
    expect(fieldsOf({ outcome: { date: '2028-01-01' } })).toEqual([]);
  });

  it('unless an amount has no day', () => {
    expect(fieldsOf({ funding: { raised: 1 } })).toEqual(['funding.asOf']);
    expect(fieldsOf({ funding: { raised: 0 } })).toEqual([]);
    expect(fieldsOf({ funding: { raised: 1, asOf: '2026-10-01' } })).toEqual([]);
  });
});
