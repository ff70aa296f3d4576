import { completeEnd } from "./complete-end.ts";
import type { EndKind } from "./end-kind.ts";

/** Every way for a worker to end. Judging and messages are driven by this list. */
export const endKinds: readonly EndKind[] = [completeEnd];
