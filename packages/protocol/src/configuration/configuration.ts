import * as z from "zod";
import { BoardStatus } from "../board-status.ts";
import { SecurityPatterns } from "../security/security-pattern.ts";
import { SECURITY_PATTERNS } from "../security/security-patterns.ts";
import { WorkerScope } from "../worker-scope.ts";

const Repository = z.string().regex(/^[A-Za-z0-9][\w.-]*\/[\w.-]+$/, "must look like owner/name");

const Board = z.strictObject({
	owner: z.string().min(1),
	number: z.int().positive(),
	/** The board's own names for the statuses, where they differ from ours. */
	statuses: z.partialRecord(BoardStatus, z.string().min(1)).default({}),
});

const Argv = z.array(z.string()).min(1);

const Workers = z.strictObject({
	scope: WorkerScope.default("standard"),
	sandbox: z.enum(["workspace-write", "danger-full-access"]).default("workspace-write"),
	model: z.string().min(1).optional(),
	codexArgs: z.array(z.string()).default([]),
	/** Argument vectors, never shell strings: how a fresh worktree is set up, tested and checked. */
	setup: Argv.optional(),
	test: Argv.optional(),
	lint: Argv.optional(),
});

const Claims = z.strictObject({
	namespace: z
		.string()
		.regex(/^refs\/[\w./-]+$/)
		.default("refs/codex-workers/claims"),
	leaseMinutes: z.int().positive().default(30),
	skewSeconds: z.int().nonnegative().default(60),
});

const Review = z.strictObject({
	/**
	 * `exact`: the artifact names the commit that is proposed; only one that names none is judged by
	 * its time. `time`: for every artifact it is enough not to be older than that commit, so that
	 * rewording a commit needs no new review. A committer date is what the committer says it is.
	 */
	freshness: z.enum(["exact", "time"]).default("exact"),
	/** Globs for files whose change must be reviewed for security. */
	securityPatterns: SecurityPatterns.default([...SECURITY_PATTERNS]),
});

const Trust = z.strictObject({
	/** Node ids of accounts, per role; an account with write access is always trusted. */
	dispatchers: z.array(z.string()).default([]),
	workers: z.array(z.string()).default([]),
	reviewers: z.array(z.string()).default([]),
});

export const Configuration = z.strictObject({
	$schema: z.string().optional(),
	repository: Repository.optional(),
	baseBranch: z.string().min(1).optional(),
	board: Board.optional(),
	workers: Workers.prefault({}),
	review: Review.prefault({}),
	claims: Claims.prefault({}),
	trust: Trust.prefault({}),
});
/** `codex-workers.json`. Every key has a default; an unknown key is an error. */
export type Configuration = z.infer<typeof Configuration>;
