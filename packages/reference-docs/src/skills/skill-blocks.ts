import {
	BoardStatus,
	ChangeType,
	formatPullRequestBody,
	REVIEW_CRITERIA,
	SECURITY_PATTERNS,
	TURN_TABLE,
} from "@codex-workers/protocol";
import { codeList, table } from "../markdown.ts";

/** What the skills say of the protocol's constants, by the name of the block that holds it. */
export const SKILL_BLOCKS: Readonly<Record<string, () => string>> = {
	"turn-table": () =>
		table(
			["From turn", "Phase", "Do"],
			TURN_TABLE.map(({ from, phase, action }) => [String(from), phase, action]),
		),
	criteria: () => REVIEW_CRITERIA.map((name, at) => `${at + 1}. ${name}`).join("\n"),
	"security-patterns": () => SECURITY_PATTERNS.map((pattern) => `- \`${pattern}\``).join("\n"),
	"change-types": () => `Types: ${codeList(ChangeType.options)}.`,
	"board-statuses": () => `${codeList(BoardStatus.options)}, in this order.`,
	"pull-request-body": () => `\`\`\`markdown\n${exampleBody()}\n\`\`\``,
};

function exampleBody(): string {
	return formatPullRequestBody({
		summary: "add() subtracted; now it adds.",
		issue: 123,
		changes: ["The operator in src/add.ts", "Tests for negative numbers and zero"],
		testing: [
			{ item: "Unit tests added", done: true },
			{ item: "Manual testing", done: false },
		],
		review_url: null,
		worker_id: "worker-1701523200-123",
		orchestration_id: null,
		attempt: 1,
	});
}
