/** Milliseconds of processor that something takes: the same on a busy machine as on an idle one. */
export function cpuTime(work: () => void): number {
  const done = cpuClock();
  work();
  return done();
}

/** Starts counting; gives the milliseconds of processor since, for what has to be waited for. */
export function cpuClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
