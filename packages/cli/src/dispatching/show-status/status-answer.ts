import type { FleetView } from "@codex-workers/dispatcher";
import * as z from "zod";

const Moment = z.iso.datetime({ offset: true });
const Count = z.int().nonnegative();

const Usage = z.strictObject({
	turns: Count.describe("Completed responses of the model."),
	budget: Count.describe("Turns the worker may take."),
	phase: z.string().describe("Of the turn budget: Early, Mid, Late, Evaluate, Handover, …"),
	toolCalls: Count,
	agrees: z.boolean().describe("Whether the two counts of turns say the same."),
	tokens: z.strictObject({ input: Count, cached: Count, output: Count }).nullable(),
	lastResponseAt: Moment.nullable(),
	lastActivityAt: Moment.nullable().describe("When Codex last wrote its log or got a response."),
});

const Claim = z.strictObject({
	oid: z.string().describe("The commit that the claim ref points at."),
	host: z.string(),
	claimedAt: Moment,
	leaseUntil: Moment,
	isOver: z.boolean().describe("The lease has run out, the skew of clocks included."),
});

const Checks = z.strictObject({
	state: z.enum(["passing", "failing", "pending", "none"]).describe("The worst of them."),
	passing: Count,
	failing: Count,
	pending: Count,
});

const Pull = z.strictObject({
	number: z.int(),
	url: z.string(),
	state: z.enum(["draft", "open", "merged", "closed"]),
	checks: Checks.nullable().describe("Of the commit it proposes; null where they were not read."),
});

const Ignored = z.strictObject({
	kind: z.string(),
	url: z.string(),
	reason: z.string(),
	why: z.string(),
});

const worker = {
	issue: z.int(),
	title: z.string().nullable().describe("Of the issue, in one line that a terminal may show."),
	workerId: z.string().nullable().describe("Null: nobody has worked on the issue."),
	attempt: z.int().nullable(),
	scope: z.enum(["standard", "research", "review"]).nullable(),
	branch: z.string().nullable(),
	worktree: z.string().nullable().describe("Absolute; null on another machine."),
	startedAt: Moment.nullable(),
	threadId: z.string().nullable().describe("Codex's name for the session."),
	usage: Usage.nullable().describe("Null where this machine has no record of the worker."),
	claim: Claim.nullable().describe("Null where the worker holds none."),
	pull: Pull.nullable().describe("The pull request of its branch."),
	ignored: z.array(Ignored).describe("Comments that look like markers and do not count."),
	untold: z
		.array(z.strictObject({ workerId: z.string(), why: z.string() }))
		.describe("Ends that could not be told on the issue yet."),
	logs: z
		.strictObject({ events: z.string(), stderr: z.string(), supervisor: z.string() })
		.nullable()
		.describe("Absolute paths on this machine."),
};

const Worker = z.discriminatedUnion("status", [
	z.strictObject({ status: z.literal("running"), host: z.string(), ...worker }),
	z.strictObject({
		status: z.literal("completed"),
		pullRequest: z.int().nullable(),
		...worker,
	}),
	z.strictObject({ status: z.literal("handover_needed"), url: z.string(), ...worker }),
	z.strictObject({
		status: z.literal("blocked"),
		url: z.string(),
		says: z.string(),
		...worker,
	}),
	z.strictObject({
		status: z.literal("failed"),
		reason: z.string(),
		exitCode: z.int().nullable(),
		says: z.string(),
		...worker,
	}),
	z.strictObject({ status: z.literal("unknown"), says: z.string(), ...worker }),
]);

/** What `codex-workers status --json` prints, and each line of `--watch --json`. */
export const StatusAnswer = z.strictObject({
	ok: z.boolean().describe("False where GitHub or origin could not be read."),
	code: z.string().optional().describe("Of that failure; absent without one."),
	message: z.string().optional(),
	hint: z.string().optional().describe("What to do next."),
	at: Moment,
	workers: z.array(Worker).describe("By issue, the newer attempt first."),
	adoptions: z
		.array(
			z.strictObject({
				type: z.enum(["adopted", "recovered", "left"]),
				workerId: z.string(),
				issue: z.int(),
				why: z.string(),
			}),
		)
		.describe("What was done for workers whose supervisor was gone."),
	gitHub: z
		.strictObject({
			lookedAt: Moment.nullable().describe("When what is shown was looked up."),
			silentSince: Moment.nullable().describe("Since when it does not answer; null: it does."),
			code: z.string().nullable(),
			message: z.string().nullable(),
			points: z
				.strictObject({
					cost: Count.describe("Of the last look."),
					remaining: Count.nullable(),
					resetAt: Moment.nullable(),
				})
				.nullable(),
		})
		.describe("How it stands with GitHub and origin."),
});
export type StatusAnswer = z.input<typeof StatusAnswer>;

/** A view as scripts get it. */
export function statusAnswer({ at, workers, adoptions, gitHub }: FleetView): StatusAnswer {
	const { lookedAt, silentSince, error, points } = gitHub;
	return {
		ok: true,
		at: moment(at),
		workers: workers.map((worker) => ({
			...worker,
			ignored: worker.ignored.map(({ kind, url, reason, why }) => ({ kind, url, reason, why })),
		})),
		adoptions: [...adoptions],
		gitHub: {
			lookedAt: lookedAt === null ? null : moment(lookedAt),
			silentSince: silentSince === null ? null : moment(silentSince),
			code: error?.code ?? null,
			message: error?.message ?? null,
			points,
		},
	};
}

const moment = (ms: number): string => new Date(ms).toISOString();
