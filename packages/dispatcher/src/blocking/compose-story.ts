import {
	type Attempt,
	attemptsSinceBlock,
	type FoldedIssue,
	isOfKind,
	type PostedMarker,
	scopeOfAttempt,
} from "@codex-workers/protocol";

/** What is told of an issue that is blocked: its attempts and researches, and why it ends here. */
export type Story = {
	folded: FoldedIssue;
	/** All trusted markers of the issue. */
	posted: readonly PostedMarker[];
	reason: string;
};

type Told = { approach: string; result: string };

/**
 * The fields of the blocked comment that tells people what was tried: every attempt with its end,
 * every research cycle with its findings, in order. Pure.
 */
export function composeStory({ folded, posted, reason }: Story): object {
	const attempts = attemptsSinceBlock(folded.attempts).filter(
		(attempt) => scopeOfAttempt(attempt) !== "review",
	);
	const researched = posted.filter((each) => isOfKind(each, "research"));
	const [works, readings] = [
		attempts.filter((attempt) => scopeOfAttempt(attempt) === "standard"),
		attempts.filter((attempt) => scopeOfAttempt(attempt) === "research"),
	];
	const findings = folded.research?.marker.data;
	const isNew = readings.some(({ workerId }) => workerId === findings?.worker_id);
	const obstacle = isNew ? (findings?.impossible_without ?? null) : null;
	return {
		reason,
		tried: attempts.map((attempt) =>
			scopeOfAttempt(attempt) === "research"
				? toldResearch(attempt, researched)
				: toldAttempt(attempt),
		),
		required: [
			obstacle === null
				? "Read what was tried, and change the issue or split it."
				: `Provide what research found to be missing: ${obstacle}`,
			"Move the issue to Ready, so that it is worked on again.",
		].map((item) => ({ item, done: false })),
		explanation: `${counted(works.length, "attempt")} and ${counted(readings.length, "research cycle")} have not resolved it. No other worker is started on it before a person has acted.`,
	};
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

function toldAttempt({ number, workerId, end, cleared }: Attempt): Told {
	const name = `Attempt ${number} (${workerId})`;
	switch (end?.marker.kind) {
		case "failed": {
			const { tried, failure } = end.marker.data;
			const ways = tried.map(({ approach }) => approach).join("; ");
			return { approach: ways === "" ? name : `${name}: ${ways}`, result: `failed: ${failure}` };
		}
		case "handover": {
			const { reason, head_sha: head } = end.marker.data;
			const where = head === null ? "" : ` at ${head.slice(0, 12)}`;
			return { approach: name, result: `handed over${where}: ${reason}` };
		}
		case "blocked":
			return { approach: name, result: `blocked: ${end.marker.data.reason}` };
		case "complete":
			return { approach: name, result: `pull request #${end.marker.data.pull_request}` };
		case undefined:
			return { approach: name, result: outcomeOf(cleared) };
	}
}

function toldResearch(
	{ workerId, cleared }: Attempt,
	researched: readonly PostedMarker<"research">[],
): Told {
	const found = researched.findLast(({ marker }) => marker.data.worker_id === workerId);
	if (found === undefined)
		return { approach: `Research (${workerId})`, result: outcomeOf(cleared) };
	const { cycle, proposed_approach: approach, findings } = found.marker.data;
	return { approach: `Research cycle ${cycle} (${workerId}): ${approach}`, result: findings };
}

function outcomeOf(cleared: Attempt["cleared"]): string {
	const data = cleared?.marker.data;
	return (data?.assigned === false ? data.outcome : null) ?? "ended without a word";
}
