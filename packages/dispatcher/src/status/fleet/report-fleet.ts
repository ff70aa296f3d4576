import { CodedError } from "@codex-workers/protocol";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { assembleWorker } from "../../target/assemble-worker.ts";
import { branchOfWorker } from "../../target/branch-of-worker.ts";
import { readIssueHistory } from "../../target/read-issue-history.ts";
import { issueOfTarget, type WorkerTarget } from "../../target/worker-target.ts";
import { type RecordedWorker, readRecordedWorkers } from "../../workers/read-recorded-workers.ts";
import { recordsOn } from "../../workers/records-on.ts";
import { decideWorkerStatus } from "../decide-worker-status.ts";
import { factsInSight } from "../gather-facts.ts";
import { readWorkerUsage } from "../read-worker-usage.ts";
import { reportUnreadable } from "../report-unreadable.ts";
import { reportWorker } from "../report-worker.ts";
import type { WorkerReport } from "../worker-report.ts";
import type { WorkerSight } from "../worker-sight.ts";
import type { FleetLook } from "./fleet-look.ts";
import { fleetTargets } from "./fleet-targets.ts";

/**
 * How each worker stands now, by issue, the newer attempt first: what this machine knows at this
 * moment, with what GitHub said at the `look` (`null`: it has not been asked yet). One that
 * cannot be read is `unknown` and says why.
 */
export async function reportFleet(
	context: DispatcherContext,
	look: FleetLook | null,
): Promise<WorkerReport[]> {
	const local = await readRecordedWorkers(context.root);
	const targets = fleetTargets(local, look?.claims.values() ?? []);
	const reports = await Promise.all(
		targets.map(async (target) => {
			try {
				return await reportOne(context, { look, target, local });
			} catch (error) {
				if (!(error instanceof CodedError)) throw error;
				return reportUnreadable(target, error);
			}
		}),
	);
	return reports.sort((a, b) => a.issue - b.issue || (b.attempt ?? 0) - (a.attempt ?? 0));
}

/** The same of one worker. Throws `ISSUE_NOT_FOUND` for nobody, `WORKER_RECORD_INVALID`, `GitHubError`. */
export async function reportTarget(
	context: DispatcherContext,
	look: FleetLook | null,
	target: WorkerTarget,
): Promise<WorkerReport> {
	const local = await readRecordedWorkers(context.root);
	return await reportOne(context, { look, target, local });
}

type Question = { look: FleetLook | null; target: WorkerTarget; local: readonly RecordedWorker[] };

async function reportOne(context: DispatcherContext, question: Question): Promise<WorkerReport> {
	const { look, target } = question;
	const sight = sightOf(question);
	const { found } = sight;
	if (found.workerId === null && sight.issue === "gone") {
		await readIssueHistory(context, found.issue);
	}
	const [facts, usage] = await Promise.all([
		factsInSight(context, sight),
		found.record === null ? null : readWorkerUsage(context, found.record.worker_id),
	]);
	const { workerId } = found;
	// Its end is news: what GitHub said before does not tell how it came out.
	const isNews = facts.process === "ended" && workerId !== null && look?.running.has(workerId);
	const isKnown = facts.finished !== null || facts.told !== null;
	const issue = isNews === true && !isKnown ? "unasked" : facts.issue;
	const untold = look?.untold.get(found.issue) ?? [];
	return reportWorker(context, sight, {
		...{ status: decideWorkerStatus({ ...facts, issue }), usage },
		untold: untold.filter((end) => "issue" in target || end.workerId === target.worker),
	});
}

function sightOf({ look, target, local }: Question): WorkerSight {
	const issue = issueOfTarget(target);
	const seen = look?.issues.get(issue);
	if (seen?.type === "unreadable") throw seen.error;
	const found = assembleWorker(target, {
		claim: look?.claims.get(issue) ?? null,
		state: seen?.type === "issue" ? seen.state : null,
		records: recordsFor(target, local),
	});
	const branch = branchOfWorker(found);
	return {
		found,
		issue: seen === undefined ? "unasked" : seen.type === "gone" ? "gone" : "there",
		title: seen?.type === "issue" ? seen.title : null,
		pulls: (branch === null ? undefined : look?.pulls.get(branch)) ?? [],
	};
}

/** Of a worker that is named, another one's broken record is no matter. */
function recordsFor(target: WorkerTarget, local: readonly RecordedWorker[]) {
	if ("issue" in target) return recordsOn(target.issue, local);
	const own = local.filter(({ workerId }) => workerId === target.worker);
	return recordsOn(issueOfTarget(target), own);
}
