/** What the launcher takes for a yes; every other answer is Codex's deny JSON, or no answer at all. */
export const ALLOW = "ALLOW";
