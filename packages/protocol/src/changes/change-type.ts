import * as z from "zod";

/** What kind of change a commit or pull request is. */
export const ChangeType = z.enum(["feat", "fix", "test", "refactor", "docs", "chore"]);
export type ChangeType = z.infer<typeof ChangeType>;
