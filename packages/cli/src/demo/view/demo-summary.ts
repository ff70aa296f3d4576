import wrapAnsi from "wrap-ansi";
import { table } from "../../output/table.ts";
import type { DemoReport } from "../demo-report.ts";

/** What the summary says beside the report. */
export interface DemoPlace {
	/** The demo's folder, where it was kept. */
	readonly kept: string | undefined;
	readonly sandboxed: boolean;
	/** Of the terminal. */
	readonly columns: number;
}

/** What a person reads when the demo is over: what was refused and why, and what is there now. */
export function demoSummary(report: DemoReport, place: DemoPlace): string {
	const facts = [
		["  worker", `${report.worker_id}: ${report.worker_status}`],
		["  pull request", report.pull_request === null ? "none" : `#${report.pull_request}`],
		["  board status", report.board_status ?? "not on the board"],
		["  comments", `${report.comments} on issue #${report.issue}`],
		["  GitHub", `${report.requests} requests, ${report.graphql_points} GraphQL points`],
		["  sandbox", place.sandboxed ? "workspace-write" : "none (this machine allows none)"],
		["  logs", place.kept ?? "removed with everything else; --keep keeps them"],
		["  time", `${report.seconds.toFixed(1)} s`],
	];
	return [
		"",
		`The gate refused ${report.blocked.length} pull requests`,
		...report.blocked.flatMap((block, at) => [
			`  ${at + 1}. ${shortCommand(block.command)} (${block.kind})`,
			indented(block.reason, place.columns),
		]),
		"",
		"In the end",
		table(facts),
		"",
		...(report.problems ?? []).map((problem) => `NOT AS IT MUST BE: ${problem}`),
	].join("\n");
}

function shortCommand(command: string): string {
	const words = command.split(" ").slice(0, 3).join(" ");
	return words.length < command.length ? `${words} …` : words;
}

function indented(text: string, columns: number): string {
	const indent = " ".repeat(5);
	const width = Math.max(20, Math.min(columns, 100) - indent.length);
	return wrapAnsi(text, width).replace(/^/gm, indent);
}
