import { z } from 'zod';
import { unwrap } from '../../model/walk.ts';

/** How many more items than the model takes are read, so that the model itself says that it is too many. */
const A_FEW = 3;

/** How many items are read of a list whose length the model does not limit. */
const UNLIMITED = 100;

/** How many items of a list are read at most. */
export function mostItems(schema: z.ZodType): number {
  const list = unwrap(schema);
  if (!(list instanceof z.ZodArray)) return UNLIMITED;
  const lengths = (list.def.checks ?? []).flatMap(({ _zod: { def } }) =>
    def.check === 'max_length' && 'maximum' in def ? [Number(def.maximum)] : [],
  );
  return Math.min(UNLIMITED, ...lengths) + A_FEW;
}
