/** What a worker is busy with, in the words of the seed's progress comment. */
export const PROGRESS_PHASES = ["implementing", "testing", "blocked", "complete"] as const;
