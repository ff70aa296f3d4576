import * as z from "zod";
import { BoardStatus } from "../board-status.ts";
import { NEXT_STEP_LIMITS } from "../issue-state/next-step.ts";
import { TURN_BUDGET } from "../turn-table.ts";
import { turnTable } from "../turns/turn-phase.ts";
import { TurnThresholds } from "../turns/turn-thresholds.ts";
import { WorkerScope } from "../worker-scope.ts";
import { CLAIMS_NAMESPACE } from "./claims-namespace.ts";
import { ReviewSettings } from "./review-settings.ts";
import { Trust } from "./trust.ts";

const Repository = z.string().regex(/^[A-Za-z0-9][\w.-]*\/[\w.-]+$/, "must look like owner/name");

const Board = z.strictObject({
	owner: z.string().min(1),
	number: z.int().positive(),
	/** The board's own names for the statuses, where they differ from ours. */
	statuses: z.partialRecord(BoardStatus, z.string().min(1)).default({}),
});

/** What can stand in a key of Codex's configuration without quotes. */
const PlainName = z.string().regex(/^[\w-]+$/);

/** Not one that the dispatcher finds its own token in. */
const VariableName = z
	.string()
	.regex(/^[A-Za-z_]\w{0,99}$/)
	.refine((name) => !/^(?:GH|GITHUB)_(?:ENTERPRISE_)?TOKEN$/.test(name), {
		message: "must not be the dispatcher's own",
	});

const Argv = z.array(z.string()).min(1);

/** What a timer can measure is 24 days. */
const MOST_MINUTES = 34_560;

/** What a worker may use; whatever is used up first ends it, and its work is handed over. */
const budgets = {
	/** Completed model responses. */
	turns: z.int().positive().max(10_000).default(TURN_BUDGET),
	/** Where the phases of the turn table begin, where not in proportion to the usual budget. */
	turnThresholds: TurnThresholds.prefault({}),
	/** Tool calls in one response, of which a model that writes programs can make any number. */
	toolCallsPerTurn: z.int().positive().max(10_000).default(100),
	/** Wall-clock time. */
	minutes: z.int().positive().max(MOST_MINUTES).default(240),
	/** Time without a response, a tool call or a commit, after which a worker is taken for stuck. */
	stallMinutes: z.int().positive().max(MOST_MINUTES).default(30),
	/** Input and output of all responses together, cached input too; without a limit where absent. */
	tokens: z.int().positive().optional(),
};

/** How many workers there are at a time, and how often an issue is tried before people are asked. */
const fleet = {
	/** Live workers of the fleet, on all machines. */
	max: z.int().positive().max(1_000).default(5),
	/** Attempts on one issue; one without a turn does not count. */
	attempts: z.int().positive().max(1_000).default(NEXT_STEP_LIMITS.attempts),
	/** Workers that only read, after failed attempts. */
	researchCycles: z.int().nonnegative().max(1_000).default(NEXT_STEP_LIMITS.researchCycles),
	/** Handovers in a row that bring no new commit. */
	handovers: z.int().positive().max(1_000).default(NEXT_STEP_LIMITS.handovers),
};

const Workers = z.strictObject({
	...fleet,
	scope: WorkerScope.default("standard"),
	sandbox: z.enum(["workspace-write", "danger-full-access"]).default("workspace-write"),
	model: z.string().min(1).optional(),
	codexArgs: z.array(z.string()).default([]),
	/**
	 * The environment variable of the dispatcher that holds the workers' own GitHub token. With it
	 * they get that one, and none of the dispatcher's; without it they get the dispatcher's.
	 */
	tokenEnv: VariableName.optional(),
	/** Argument vectors, never shell strings: how a fresh worktree is set up, tested and checked. */
	setup: Argv.optional(),
	test: Argv.optional(),
	lint: Argv.optional(),
	/** MCP tools that only read, by server: what workers of the read-only scopes have of MCP. */
	readTools: z.record(PlainName, z.array(PlainName)).optional(),
	...budgets,
});

/** The phases must come in their order, and before the end. */
const BudgetedWorkers = Workers.check(({ value, issues }) => {
	if (issues.length > 0) return;
	const froms = turnTable(value.turns, value.turnThresholds).map(({ from }) => from);
	if (froms.every((from, at) => from >= (froms[at - 1] ?? 0))) return;
	issues.push({
		code: "custom",
		message: `the phases would begin at turns ${froms.join(", ")}, which must rise`,
		path: ["turnThresholds"],
		input: value.turnThresholds,
	});
});

const Claims = z.strictObject({
	namespace: z
		.string()
		.regex(/^refs\/[\w./-]+$/)
		.default(CLAIMS_NAMESPACE),
	leaseMinutes: z.int().positive().default(30),
	skewSeconds: z.int().nonnegative().default(60),
});

const Snapshots = z.strictObject({
	/** How often the work of a running worker is brought to `origin`: what a machine that dies loses. */
	minutes: z.int().positive().max(MOST_MINUTES).default(5),
});

/** What is kept in `.codex-workers/` on a machine, and for how long. */
const Retention = z.strictObject({
	/** After how many days the logs of a worker that has ended are removed. */
	days: z.int().positive().max(3_650).default(30),
	/** How large one log of a worker, or the activity log, may become, in MiB. */
	logMegabytes: z.int().positive().max(10_000).default(100),
});

export const Configuration = z.strictObject({
	$schema: z.string().optional(),
	repository: Repository.optional(),
	baseBranch: z.string().min(1).optional(),
	board: Board.optional(),
	workers: BudgetedWorkers.prefault({}),
	review: ReviewSettings.prefault({}),
	claims: Claims.prefault({}),
	trust: Trust.prefault({}),
	snapshots: Snapshots.prefault({}),
	retention: Retention.prefault({}),
});
/** `codex-workers.json`. Every key has a default; an unknown key is an error. */
export type Configuration = z.infer<typeof Configuration>;
