/** The outcome of a worker that its dispatcher took back before it began. */
export const NOT_STARTED = "not started";
