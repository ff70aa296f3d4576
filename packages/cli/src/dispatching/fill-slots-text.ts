import { type ActionResult, describeWait, type SlotPass } from "@codex-workers/dispatcher";
import { CodedError, plainLine } from "@codex-workers/protocol";
import { slotActionText } from "./slot-action-text.ts";

/** What a pass saw and did, for a narrow terminal: every issue with what becomes of it. */
export function fillSlotsText({ look, plan, results }: SlotPass): string {
	const { live, max } = plan.slots;
	const lines = [
		`${live} of ${max} slots ${live === 1 ? "was" : "were"} taken.`,
		...(look.adoptions ?? []).flatMap(({ issue, type, workerId, why }) => [
			`#${issue} ${ADOPTED[type]} ${workerId}`,
			`  ${plainLine(why)}`,
		]),
		...results.flatMap(resultLines),
		...waitLines(plan.waits),
		...(look.otherCards === 0
			? []
			: [`${look.otherCards} cards are no issues of this repository.`]),
		...(look.isCut ? ["The board is long: only its first 1,000 cards count."] : []),
	];
	return lines.join("\n");
}

/** What was done for a worker that had lost its supervisor, before anything was planned. */
const ADOPTED = {
	adopted: "was taken over:",
	recovered: "was seen to:",
	left: "could not be seen to:",
} as const;

function resultLines({ action, outcome }: ActionResult): string[] {
	const head = `#${action.issue}`;
	switch (outcome.type) {
		case "done":
			return [`${head} ${slotActionText(action, "done")}`, ...workerLines(outcome, action.why)];
		case "lost":
			return [`${head} is left alone: somebody was faster`, `  ${says(outcome.error)}`];
		case "refused":
		case "failed":
			return [`${head} not done: ${slotActionText(action, "planned")}`, `  ${says(outcome.error)}`];
		case "skipped":
			return outcome.why === "dry_run"
				? [`${head} would ${slotActionText(action, "planned")}`, `  ${action.why}`]
				: [`${head} not begun: ${slotActionText(action, "planned")}`];
	}
}

function workerLines({ worker }: Extract<ActionResult["outcome"], { type: "done" }>, why: string) {
	if (worker === null) return [`  ${plainLine(why)}`];
	return [`  ${worker.workerId}`, `  on ${worker.branch}`, `  log ${worker.logs.events}`];
}

/** Issues that wait for the same thing share a line. */
function waitLines(waits: SlotPass["plan"]["waits"]): string[] {
	const byText = new Map<string, number[]>();
	for (const { issue, reason } of waits) {
		const text = describeWait(reason);
		byText.set(text, [...(byText.get(text) ?? []), issue]);
	}
	return [...byText].flatMap(([text, issues]) => {
		const verb = issues.length === 1 ? "waits" : "wait";
		return [...numberLines(issues), `  ${verb}: ${text}`];
	});
}

const PER_LINE = 8;

function numberLines(issues: readonly number[]): string[] {
	const names = issues.map((issue) => `#${issue}`);
	return Array.from({ length: Math.ceil(names.length / PER_LINE) }, (_, line) =>
		names.slice(line * PER_LINE, (line + 1) * PER_LINE).join(" "),
	);
}

function says(error: unknown): string {
	// Words of git, of GitHub and of whoever wrote an issue are in it.
	return plainLine(error instanceof CodedError ? `${error.code}: ${error.message}` : String(error));
}
