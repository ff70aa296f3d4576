import { readStop } from "@codex-workers/stop-hook";
import { readTurnUsage } from "@codex-workers/turn-hook";
import { redact } from "../environment/redact.ts";
import { snapshotSubject } from "../snapshots/snapshot-subject.ts";
import {
	type SnapshotOutcome,
	takeLocalSnapshot,
	takeSnapshot,
} from "../snapshots/take-snapshot.ts";
import type { CodexRun } from "../supervisor/codex-run.ts";
import { describeEnd } from "../supervisor/describe-end.ts";
import { isArmed } from "../supervisor/is-armed.ts";
import type { SupervisorDeps } from "../supervisor/supervisor-deps.ts";
import type { SupervisorSpec } from "../supervisor/supervisor-spec.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { decideUnfinished } from "./decide-unfinished.ts";
import { readLastWords } from "./read-last-words.ts";
import { readWorkFacts } from "./read-work-facts.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";

type EndedRun = {
	spec: SupervisorSpec;
	deps: Pick<SupervisorDeps, "env">;
	run: CodexRun;
	/** Whether `origin` is asked what it has; without that, what this checkout last saw there counts. */
	asksOrigin: boolean;
};
type WorkFacts = Pick<UnfinishedFacts, "work" | "problem" | "snapshot">;

/**
 * Snapshots what a worker has done and gathers what there is to say of its end, without asking
 * GitHub; `null`: there is nothing to keep. Throws the system's errors.
 */
export async function gatherUnfinished(ended: EndedRun): Promise<UnfinishedFacts | null> {
	const { spec, deps, run } = ended;
	const files = workerFiles(spec.root, spec.worker_id);
	// A worker that only reads has its last message for an end, and a handover would hide real ones.
	if (spec.configuration.workers.scope !== "standard") return null;
	if (!(await isArmed(files.armed))) return null;
	const work = await gatherWork(ended);
	const kind = decideUnfinished(run, { hasBegun: true, hasWork: hasWork(work) });
	if (kind === "nothing") return null;
	const [words, usage] = await Promise.all([
		readLastWords(files.events, spec.configuration.workers.test),
		readTurnUsage(files.turns),
	]);
	const stop = readStop(spec.root, spec.worker_id);
	const clean = (text: string) => redact(text, deps.env);
	return {
		...{ schema_version: 1, kind, claim: spec.claim, worktree: spec.worktree },
		...{ worker_id: spec.worker_id, issue: spec.issue, attempt: spec.attempt },
		...{ host: spec.host, branch: spec.branch, base: spec.base },
		...work,
		ended: clean(describeEnd(run)),
		turns: usage.lastResponseAt === null ? null : usage.turns,
		tests: words.tests,
		last_messages: words.messages.map(clean),
		stop_reason: stop === undefined ? null : clean(stop.reason),
	};
}

async function gatherWork({ spec, deps, asksOrigin }: EndedRun): Promise<WorkFacts> {
	const subject = snapshotSubject(spec, deps.env);
	const outcome = asksOrigin ? await takeSnapshot(subject) : await takeLocalSnapshot(subject);
	const { problem, snapshot } = partsOf(outcome);
	if (outcome.type === "failed")
		return { work: null, problem: redact(problem ?? "", deps.env), snapshot };
	const facts = await readWorkFacts(subject, outcome.work, outcome.origin);
	const clean = (texts: string[]) => texts.map((text) => redact(text, deps.env));
	return {
		work: {
			...facts,
			commits: clean(facts.commits),
			files: clean(facts.files),
			uncommitted: clean(facts.uncommitted),
		},
		problem,
		snapshot,
	};
}

function partsOf(outcome: SnapshotOutcome): Pick<WorkFacts, "problem" | "snapshot"> {
	switch (outcome.type) {
		case "clean":
			return { problem: null, snapshot: null };
		case "taken":
			return { problem: null, snapshot: outcome.snapshot };
		case "failed":
			return { problem: outcome.why, snapshot: null };
	}
}

/** Work that could not be read is taken for some. */
function hasWork({ work }: WorkFacts): boolean {
	if (work === null) return true;
	return work.commit_count + work.uncommitted.length + work.left_out.length > 0;
}
