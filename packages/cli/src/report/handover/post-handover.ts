import type { CommandResult } from "../../command-result.ts";
import { Refusal } from "../../input/refusal.ts";
import { ExitCode } from "../../output/exit-code.ts";
import { namedFiles } from "../../session/named-files.ts";
import { reportFaults, reportFields, reportInvalid } from "../check-report.ts";
import type { OpenReport } from "../open-report.ts";
import { sendReport } from "../send-report.ts";
import { readWorkState } from "./read-work-state.ts";
import { unsafeWork, type WorkState } from "./unsafe-work.ts";
import { vagueParts } from "./vague-parts.ts";

/**
 * Posts the handover; commits nothing. Throws `REPORT_INVALID` for a vague one, together with
 * what is wrong with the work, and `HANDOVER_REFUSED` for work that a replacement cannot get.
 */
export async function postHandover(report: OpenReport): Promise<CommandResult> {
	const { definition, given, session, github } = report;
	const work = await readWorkState(report);
	const dirty = work.uncommitted.length > 0;
	const filled = { branch: session.branch, head_sha: work.head, dirty };
	const unsafe = unsafeWork(work);
	const vague = [...reportFaults(report, filled), ...vagueParts(definition.fields, given)];
	if (vague.length > 0) throw reportInvalid("handover", [...vague, ...unsafe]);
	if (unsafe.length > 0) {
		throw new Refusal({
			code: "HANDOVER_REFUSED",
			sentence: "The handover was not posted: a replacement could not go on from origin.",
			faults: unsafe,
			hint: "Mend this, then run the same command again.",
			exitCode: ExitCode.refused,
		});
	}
	const fields = reportFields(report, filled);
	return sendReport(github, { kind: "handover", fields, ...workTold(work) });
}

function workTold({ head, uncommitted, snapshot }: WorkState) {
	const count = uncommitted.length;
	const named = namedFiles(uncommitted);
	const kept = `Uncommitted, and kept in snapshot ${snapshot?.oid.slice(0, 12)}:`;
	return {
		lines: [
			`HEAD ${head.slice(0, 12)} is pushed.`,
			...(count === 0 ? ["Nothing is uncommitted."] : [kept, ...named.map((name) => `  ${name}`)]),
		],
		json: { headSha: head, pushed: true, uncommitted: { count, files: uncommitted.slice(0, 10) } },
	};
}
