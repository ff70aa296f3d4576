import { createHash } from "node:crypto";
import { plainLine } from "@codex-workers/protocol";
import type { Finding } from "./finding.ts";
import { nextCommand } from "./next-command.ts";

const MOST = 1_500;

/**
 * What is posted on a pull request that the gate would refuse. It is found again by its nonce,
 * which depends on the pull request alone: whatever is missing later, it is said once.
 */
export function auditComment({ pull, objection }: Finding): { nonce: string; body: string } {
	const nonce = createHash("sha256").update(`codex-workers audit ${pull.id}`).digest("hex");
	const missing = [`Missing: ${objection.why}.`, `Next step: ${objection.next}.`];
	const command = nextCommand({ pull, objection });
	const body = [
		"**This pull request has no valid review artifact, so it stays a draft until it has one.**",
		quoted(missing),
		...(command === null ? [] : ["The command for it:", quoted([command])]),
		"After that, mark it as ready for review. This is said once, whatever changes.",
		`<!-- codex-workers audit ${nonce} -->`,
	].join("\n\n");
	return { nonce, body };
}

/** As code: file names and branch names are in it, which anyone may have chosen. */
function quoted(texts: readonly string[]): string {
	const lines = texts.map((text) => plainLine(text, MOST));
	const longest = Math.max(0, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(lengthOf));
	const fence = "`".repeat(Math.max(3, longest + 1));
	return [`${fence}text`, ...lines, fence].join("\n");
}

function lengthOf({ length }: string): number {
	return length;
}
