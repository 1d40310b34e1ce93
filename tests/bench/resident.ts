import { readdirSync, readFileSync } from 'node:fs';

/** A process as Linux's /proc shows it; memory in kilobytes. */
interface Process {
  parent: number;
  resident: number;
  /** The most it ever held. */
  highest: number;
}

function processes(): Map<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = statusOf(name);
    const field = (label: string) =>
      Number(status?.match(new RegExp(`^${label}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);
    if (status) {
      all.set(Number(name), {
        parent: field('PPid'),
        resident: field('VmRSS'),
        highest: field('VmHWM'),
      });
    }
  }
  return all;
}

function statusOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch (error) {
    // It ended between the listing and the reading.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/**
 * Megabytes that a process and all its children hold now, or the most that one of them alone ever
 * held where that is more: what lies between two looks is not missed when it is the work of one.
 */
export function residentOf(root: number): number {
  const all = processes();
  const belongs = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = all.get(pid)?.parent ?? 0;
    return parent > 1 && belongs(parent);
  };
  let resident = 0;
  let highest = 0;
  for (const [pid, each] of all) {
    if (!belongs(pid)) continue;
    resident += each.resident;
    highest = Math.max(highest, each.highest);
  }
  return Math.max(resident, highest) / 1024;
}

/** Processor seconds of all the children of this process that have ended. Clock ticks are hundredths. */
export function processorOfChildren(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // After the name in parentheses: cutime and cstime are the 14th and 15th.
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
