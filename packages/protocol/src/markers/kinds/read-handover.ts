import { branchFact } from "../fields/branch.ts";
import { oidFact } from "../fields/oid-fact.ts";
import { workerFacts } from "../fields/worker-facts.ts";
import type { OutlineReader } from "../outline/reading/outline-reader.ts";
import { readChoice } from "../outline/values/read-choice.ts";
import { readYesNo } from "../outline/values/read-yes-no.ts";

const readTests = readChoice(["passing", "failing", "not_run"]);

/** What a handover's Markdown says. */
export function readHandover(from: OutlineReader) {
	from.skip("handover file created", "handover comment");
	return {
		...workerFacts(from),
		reason: from.prose("reason"),
		branch: branchFact(from),
		head_sha: oidFact(from, "head"),
		dirty: from.fact({
			labels: ["uncommitted changes"],
			what: "YES or NO",
			read: readYesNo,
			isOptional: true,
		}),
		snapshot: oidFact(from, "snapshot"),
		tests: readTestState(from),
		done: from.list("done"),
		in_progress: from.list("in progress"),
		remaining: from.list("remaining"),
		decisions: from.list("decisions"),
		approaches: from.trials("approaches"),
		gotchas: from.list("gotchas"),
		next_steps: from.list("next steps"),
		files_first: from.list("files to read first"),
		commands: from.list("commands"),
	};
}

function readTestState(from: OutlineReader) {
	const status = from.fact({
		labels: ["tests"],
		what: "passing, failing or not run",
		read: readTests,
		isOptional: true,
	});
	const reason = from.prose("why");
	return status && { status, reason };
}
