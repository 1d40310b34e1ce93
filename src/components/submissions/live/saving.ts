import type { SavingFailure } from './saving-words.ts';

/** What has become of what was typed. */
export type SavingState =
  | { kind: 'saving' }
  /** `again`: after a failure, which is worth hearing. */
  | { kind: 'kept'; again: boolean }
  /** `first`: it was not said yet. */
  | { kind: 'failed'; reason: SavingFailure; first: boolean };

interface Wiring {
  quietMs: number;
  /** Sends what is typed now, so that it arrives though the page is left. */
  send(): Promise<Response>;
  tell(state: SavingState): void;
}

const FIRST_RETRY_MS = 4000;
const LONGEST_RETRY_MS = 60_000;

/** Keeps what changes, one sending at a time, the last word always last; tries again what failed. */
export class Saving {
  #wiring: Wiring;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #dirty = false;
  #failure: SavingFailure | undefined;
  #retryMs = FIRST_RETRY_MS;
  #stopped = false;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  /** Something was typed or chosen. */
  changed(): void {
    this.#dirty = true;
    this.#stopped = false;
    this.#in(this.#wiring.quietMs);
  }

  /** Keeps at once what is not kept yet. */
  now(): void {
    if (this.#dirty) this.#start();
  }

  /** Tries again without waiting, where it failed. */
  retry(): void {
    if (this.#failure) this.now();
  }

  /** The page is being left: what is not kept is sent without waiting for the answer. */
  leave(): void {
    if (!this.#dirty || this.#stopped) return;
    this.#dirty = false;
    this.#wiring.send().catch(() => {
      this.#dirty = true;
    });
  }

  /** Sends nothing more by itself. What is being sent ends first. */
  stop(): Promise<void> | undefined {
    this.#stopped = true;
    clearTimeout(this.#timer);
    return this.#running;
  }

  /** Whether leaving now would lose something. */
  isLost(): boolean {
    return this.#dirty && this.#failure !== undefined && !this.#stopped;
  }

  #in(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), ms);
  }

  #start(): void {
    clearTimeout(this.#timer);
    if (this.#running || this.#stopped) return;
    this.#running = this.#send().finally(() => {
      this.#running = undefined;
      if (!this.#dirty || this.#stopped) return;
      if (this.#failure === undefined) this.#in(this.#wiring.quietMs);
      else if (isPassing(this.#failure)) this.#in(this.#nextRetry());
    });
  }

  async #send(): Promise<void> {
    this.#dirty = false;
    if (!this.#failure) this.#wiring.tell({ kind: 'saving' });
    const failure = await this.#outcome();
    if (failure) this.#dirty = true;
    else this.#retryMs = FIRST_RETRY_MS;
    const before = this.#failure;
    this.#failure = failure;
    if (failure) {
      this.#wiring.tell({ kind: 'failed', reason: failure, first: before !== failure });
    } else {
      this.#wiring.tell({ kind: 'kept', again: before !== undefined });
    }
  }

  async #outcome(): Promise<SavingFailure | undefined> {
    const response = await this.#wiring.send().catch(() => undefined);
    if (!response) return 'unreachable';
    if (response.ok) return undefined;
    if (response.status === 413) return 'too-big';
    if (response.status === 429) return 'busy';
    return response.status < 500 ? 'closed' : 'unreachable';
  }

  #nextRetry(): number {
    const ms = this.#retryMs;
    this.#retryMs = Math.min(LONGEST_RETRY_MS, ms * 2);
    return ms;
  }
}

/** Whether trying the same thing later may do. */
const isPassing = (failure: SavingFailure) => failure === 'unreachable' || failure === 'busy';
