import { valueAt } from "../../input/field-path.ts";
import { isPushed } from "../../session/is-pushed.ts";
import { readOrigin } from "../../session/read-origin.ts";
import { readWork } from "../../session/read-work.ts";
import type { OpenReport } from "../open-report.ts";
import type { WorkState } from "./unsafe-work.ts";

/** Looks at the worktree and at origin. Throws `NOT_A_REPOSITORY` and `ORIGIN_UNREADABLE`. */
export async function readWorkState({ context, session, given }: OpenReport): Promise<WorkState> {
	const { head, uncommitted } = await readWork(context);
	const origin = await readOrigin(context, session);
	const named = valueAt(given.values, "snapshot");
	const oid = typeof named === "string" ? named : undefined;
	return {
		issue: session.issue,
		workerId: session.workerId,
		branch: session.branch,
		head,
		uncommitted,
		isPushed: await isPushed(context, { head, tip: origin.branch }),
		snapshot: oid === undefined ? undefined : { oid, isAtOrigin: origin.snapshots.has(oid) },
	};
}
