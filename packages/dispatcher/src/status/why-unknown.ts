import { NOT_STARTED } from "@codex-workers/protocol";

/** What speaks of a worker whose process nobody here knows, and whose end nobody has told. */
export type WorkerTraces = {
	issue: number;
	/** `null`: nothing speaks of one on the issue. */
	workerId: string | null;
	/** Whose claim on the issue is not this worker's; `foreign`: its commit is none of ours. */
	holder:
		| { type: "nobody" }
		| { type: "worker"; workerId: string }
		| { type: "foreign"; ref: string };
	/** The machine of its own claim, whose lease has run out; `null`: it holds none. */
	leaseOverOn: string | null;
	/** The machine that wrote the record that is here; `null`: there is none. */
	recordHost: string | null;
	/** What the newest trusted comment says about its assignment; `outcome`: one printable line. */
	assignment: { type: "none" | "assigned" } | { type: "cleared"; outcome: string | null };
};

/** Says why nobody can tell how a worker stands: what was looked at, and what to do next. Pure. */
export function whyUnknown(traces: WorkerTraces): string {
	const { issue, workerId, leaseOverOn, holder, assignment } = traces;
	if (workerId === null) return whyNobody(traces);
	if (leaseOverOn !== null) {
		const where = `Its lease on ${leaseOverOn} has run out, no comment tells its end`;
		return `${where}, and ${recordWords(traces)}. \`codex-workers dispatch ${issue}\` starts another worker in its place.`;
	}
	if (holder.type === "worker") {
		return `${holder.workerId} has the issue now, and no comment tells how this one ended.`;
	}
	switch (assignment.type) {
		case "cleared":
			return `${clearedWords(assignment.outcome)} ${startsAnother(issue)}`;
		case "assigned":
			return `It was assigned to the issue, but holds no claim any more, no comment tells its end, and ${recordWords(traces)}. ${startsAnother(issue)}`;
		case "none":
			return unassigned(traces, workerId);
	}
}

function whyNobody({ issue, holder }: WorkerTraces): string {
	if (holder.type === "foreign") {
		return `No worker is known on issue #${issue}, but something else has claimed it: look what wrote ${holder.ref} at origin, and delete that ref when it is a leftover.`;
	}
	return `No worker has worked on issue #${issue}: origin has no claim on it, no trusted comment assigns it, and this checkout has no record of one. \`codex-workers dispatch ${issue}\` starts one.`;
}

function unassigned(traces: WorkerTraces, workerId: string): string {
	const { issue, recordHost } = traces;
	return recordHost === null
		? `Nothing speaks of ${workerId}: it holds no claim at origin, no trusted comment on issue #${issue} assigns it, and ${recordWords(traces)}. \`codex-workers status ${issue}\` shows who has worked on that issue.`
		: `It holds no claim, no comment tells its end, and ${recordWords(traces)}. \`codex-workers status ${workerId}\` tells more there.`;
}

function recordWords({ recordHost }: WorkerTraces): string {
	return recordHost === null
		? "this checkout has no record of it"
		: `its record here is of ${recordHost}`;
}

function clearedWords(outcome: string | null): string {
	if (outcome === NOT_STARTED) return "It was taken back before it had begun.";
	const how = outcome === null ? "" : ` (${outcome})`;
	return `It was cleaned up${how}, and no comment of its own tells its end.`;
}

const startsAnother = (issue: number): string =>
	`\`codex-workers dispatch ${issue}\` starts another one.`;
