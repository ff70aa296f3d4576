import * as z from "zod";
import { IssueNumber } from "../../ids/issue-number.ts";
import { OrchestrationId } from "../../ids/orchestration-id.ts";
import { WorkerId } from "../../ids/worker-id.ts";
import { MAX_TEXTS, MarkerText, markerFields, Timestamp } from "../fields/marker-fields.ts";
import { momentFact } from "../fields/moment-fact.ts";
import { readWorkerId } from "../fields/worker-facts.ts";
import { properties, section, table } from "../markdown/markdown-parts.ts";
import { defineMarker } from "../marker-definition.ts";
import type { OutlineReader } from "../outline/reading/outline-reader.ts";
import { plainly } from "../outline/values/plainly.ts";
import { readChoice } from "../outline/values/read-choice.ts";
import { readCount } from "../outline/values/read-count.ts";
import { readNumber } from "../outline/values/read-reference.ts";
import { readWord } from "../outline/values/read-word.ts";
import { saysNothing } from "../outline/values/says-nothing.ts";

const OrchestrationStatus = z.enum(["active", "paused", "finished", "aborted"]);

const OrchestratedIssue = z.strictObject({
	issue: IssueNumber,
	worker_id: WorkerId.nullable().default(null),
});

export const OrchestrationMarker = z.strictObject({
	...markerFields,
	orchestration_id: OrchestrationId.describe("Looks like orch-2026-01-31-001: a day and a number."),
	status: OrchestrationStatus,
	updated_at: Timestamp,
	slots: z.int().positive().describe("How many workers may run at once."),
	issues: z
		.array(OrchestratedIssue)
		.max(MAX_TEXTS)
		.default([])
		.describe("What it works on now, with the worker that has it."),
	note: MarkerText.nullable().default(null),
});
/** How a run of the dispatching loop stands, on its tracking issue. */
export type OrchestrationMarker = z.infer<typeof OrchestrationMarker>;

const readStatus = readChoice(OrchestrationStatus.options);

export const orchestrationMarker = defineMarker({
	kind: "orchestration",
	purpose: "How a run of the dispatching loop stands, on its tracking issue.",
	open: "<!-- ORCHESTRATION:STATE -->",
	close: "<!-- /ORCHESTRATION:STATE -->",
	titles: [],
	schema: OrchestrationMarker,
	markdown: (data) =>
		[
			"## Orchestration state",
			"",
			...properties([
				["Orchestration", `\`${data.orchestration_id}\``],
				["Status", data.status],
				["Updated", data.updated_at],
				["Slots", `${data.slots}`],
			]),
			...table(
				["Issue", "Worker"],
				data.issues.map(({ issue, worker_id }) => [
					`#${issue}`,
					worker_id === null ? "none" : `\`${worker_id}\``,
				]),
			),
			...(data.note === null ? [] : section("Note", data.note)),
		].join("\n"),
	read: (from) => ({
		orchestration_id: from.fact({
			labels: ["orchestration"],
			what: "an id such as orch-2026-01-31-001",
			read: (text) => OrchestrationId.safeParse(readWord(text)).data,
		}),
		status: from.fact({
			labels: ["status"],
			what: `one of ${OrchestrationStatus.options.join(", ")}`,
			read: readStatus,
		}),
		updated_at: momentFact(from, "updated"),
		slots: from.fact({ labels: ["slots"], what: "a whole number", read: plainly(readCount) }),
		issues: readIssues(from),
		note: from.prose("note"),
	}),
});

function readIssues(from: OutlineReader) {
	const table = from.table(({ header }) => header.join("|") === "issue|worker");
	return table?.rows.map((row) => ({
		issue: table.fact(row, { columns: ["issue"], read: plainly(readNumber) }),
		worker_id: table.fact(row, {
			columns: ["worker"],
			read: (text, written) => (saysNothing(text) ? null : readWorkerId(text, written)),
		}),
	}));
}
