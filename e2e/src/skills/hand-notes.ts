import type { Issue, SeededRepository } from "@codex-workers/github-emulator";
import { filledAsset, filledIn, pageOf } from "./commands-of.ts";
import { fencesOf } from "./read-skills.ts";

/** What a person who fills in an example knows. */
export interface HandFacts {
	readonly repository: SeededRepository;
	readonly issue: Issue;
	readonly worker: string;
	readonly branch: string;
}

const WORKER = "worker-1768471200-123";
const BRANCH = "feature/123-add-subtracts";
const HEAD = "3f786850e387550fdab836ed7e6dc881de23001b";

/** A note that a page of the skills has a person write: a filled-in example with the person's values. */
export async function handNotes(facts: HandFacts, name: string): Promise<string> {
	const now = new Date().toISOString();
	const who = { [WORKER]: facts.worker };
	switch (name) {
		case "assigned":
			return filledAsset("worker-dispatch/assets/assigned.md", {
				...who,
				[BRANCH]: facts.branch,
				"2026-01-15T10:00:00Z": now,
				"../calculator-worker-123": "../widget-worker-123",
				"orch-2026-01-15-001": "none",
			});
		case "cleared":
			return filledAsset("worker-dispatch/assets/cleared.md", {
				...who,
				"2026-01-15T11:00:00Z": now,
			});
		case "started":
			return filledAsset("worker-protocol/assets/started.md", {
				...who,
				[BRANCH]: facts.branch,
				"2026-01-15T10:02:00Z": now,
				"orch-2026-01-15-001": "none",
			});
		case "progress":
			return filledAsset("worker-protocol/assets/progress.md", who);
		case "finding":
			return "Rounding is not documented in src/add.ts. Found in the review of #123.\n";
		case "review":
			return filledAsset("worker-protocol/assets/review.md", {
				...who,
				[HEAD]: (await facts.repository.refs())[`refs/heads/${facts.branch}`] ?? "",
				"2026-01-15T10:40:00Z": now,
				"#125": `#${newestIssue(facts)}`,
			});
		case "pull-request":
			return filledIn(pullRequestExample(), { "worker-1701523200-123": facts.worker });
		case "complete":
			return filledAsset("worker-protocol/assets/complete.md", {
				...who,
				[BRANCH]: facts.branch,
				"#126": `#${facts.repository.pulls()[0]?.number}`,
			});
		default:
			throw new Error(`Nobody knows what to write into ${name}.md`);
	}
}

const newestIssue = ({ repository }: HandFacts) =>
	Math.max(...repository.issues().map(({ number }) => number));

function pullRequestExample(): string {
	const fences = fencesOf(pageOf("worker-protocol/references/commits-and-pull-requests.md"));
	return fences.find(({ language }) => language === "markdown")?.code ?? "";
}
