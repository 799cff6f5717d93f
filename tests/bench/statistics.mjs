// Statistics of measured values.

const sorted = (values) => values.toSorted((a, b) => (a === b ? 0 : a - b));

/** The median; of an even number of values the greater middle one, so that nothing looks better than it was. */
export const median = (values) => sorted(values)[Math.floor(values.length / 2)];

/** The percentile, as a share from 0 to 1. */
export const percentile = (values, share) =>
  sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)];
