/** The id of the line in the list for a step of the worker's story, counted from 0. */
export const storyStepId = (at: number): string => `story-${at}`;
