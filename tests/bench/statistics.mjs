// Numbers from many.

const sorted = (values) => values.toSorted((a, b) => (a === b ? 0 : a - b));

/** The middle one; of an even number the greater of the two, so that nothing looks better than it was. */
export const median = (values) => sorted(values)[Math.floor(values.length / 2)];

/** The value that a share of all do not exceed. */
export const part = (values, share) => sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)];
