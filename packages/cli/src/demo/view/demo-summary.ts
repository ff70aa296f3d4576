import { table } from "../../output/table.ts";
import type { DemoReport } from "../demo-report.ts";

/** What a person reads when the demo is over: what was refused and why, and what is there now. */
export function demoSummary(
	report: DemoReport,
	place: { kept: string | undefined; sandboxed: boolean },
): string {
	const blocked = report.blocked.map((block, at) => [
		`  ${at + 1}.`,
		`${shortCommand(block.command)} (${block.kind})\n      ${block.reason}`,
	]);
	const facts = [
		["  worker", `${report.worker_id}: ${report.worker_status}`],
		["  pull request", report.pull_request === null ? "none" : `#${report.pull_request}`],
		["  board status", report.board_status ?? "not on the board"],
		["  comments", `${report.comments} on issue #${report.issue}`],
		["  GitHub", `${report.requests} requests, ${report.graphql_points} GraphQL points`],
		["  time", `${report.seconds.toFixed(1)} s`],
		["  sandbox", place.sandboxed ? "workspace-write" : "none (this machine allows none)"],
		["  logs", place.kept ?? "removed with everything else; --keep keeps them"],
	];
	return `\nThe gate refused ${report.blocked.length} pull requests\n${table(blocked)}\n\nIn the end\n${table(facts)}\n`;
}

function shortCommand(command: string): string {
	const words = command.split(" ").slice(0, 3).join(" ");
	return words.length < command.length ? `${words} …` : words;
}
