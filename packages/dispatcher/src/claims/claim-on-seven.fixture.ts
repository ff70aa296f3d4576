import type { GitWorld } from "../testing/git-world.ts";
import { acquireClaim } from "./acquire-claim.ts";
import type { ClaimContext } from "./claim-context.ts";
import { type WrittenClaim, writeClaim } from "./write-claim.ts";

export const REF = "refs/codex-workers/claims/7";
export const BRANCH = "refs/heads/feature/7-fix";
export const MINUTE = 60_000;

/** Writes a first attempt's claim on issue 7. */
export const write = (context: ClaimContext, workerId = "worker-1-7"): Promise<WrittenClaim> =>
	writeClaim(context, { issue: 7, workerId, attempt: 1 });

/** Takes issue 7, with its branch. */
export async function take(
	world: GitWorld,
	context: ClaimContext,
	workerId = "worker-1-7",
): Promise<WrittenClaim> {
	const written = await write(context, workerId);
	return await acquireClaim(context, written, { name: "feature/7-fix", base: world.base });
}
