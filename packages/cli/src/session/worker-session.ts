import { CodedError, Configuration, GitOid, WorkerId } from "@codex-workers/protocol";
import * as z from "zod";

const Session = z.object({
	CODEX_WORKERS_WORKER_ID: WorkerId,
	CODEX_WORKERS_ISSUE: z.coerce.number().int().positive(),
	CODEX_WORKERS_ATTEMPT: z.coerce.number().int().positive(),
	CODEX_WORKERS_REPOSITORY: z.string().min(3),
	CODEX_WORKERS_BRANCH: z.string().min(1),
	CODEX_WORKERS_BASE: z.string().min(1),
	CODEX_WORKERS_CLAIM: GitOid,
	CODEX_WORKERS_TRUST: z
		.string()
		.default("{}")
		.transform((text, issue) => parseTrust(text, issue)),
});

/** Who a command runs for, as its worker's environment says. */
export interface WorkerSession {
	readonly workerId: string;
	readonly issue: number;
	readonly attempt: number;
	/** `owner/name`. */
	readonly repository: string;
	readonly branch: string;
	readonly base: string;
	readonly trust: Configuration["trust"];
}

/** Reads the worker's environment; throws `NOT_A_WORKER` anywhere else. */
export function readWorkerSession(
	env: Readonly<Record<string, string | undefined>>,
): WorkerSession {
	const read = Session.safeParse(env);
	if (!read.success) {
		const names = read.error.issues.map(({ path }) => String(path[0])).join(", ");
		throw new CodedError("NOT_A_WORKER", `This is not a worker's session (${names}).`, {
			hint: "This command is for workers; `codex-workers dispatch <issue>` starts one.",
		});
	}
	return {
		workerId: read.data.CODEX_WORKERS_WORKER_ID,
		issue: read.data.CODEX_WORKERS_ISSUE,
		attempt: read.data.CODEX_WORKERS_ATTEMPT,
		repository: read.data.CODEX_WORKERS_REPOSITORY,
		branch: read.data.CODEX_WORKERS_BRANCH,
		base: read.data.CODEX_WORKERS_BASE,
		trust: read.data.CODEX_WORKERS_TRUST,
	};
}

function parseTrust(text: string, issue: z.RefinementCtx<string>): Configuration["trust"] {
	try {
		return Configuration.shape.trust.parse(JSON.parse(text));
	} catch {
		issue.addIssue({ code: "custom", message: "is not the trust configuration" });
		return z.NEVER;
	}
}
