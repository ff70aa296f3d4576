import { closeSync, constants, openSync, writeSync } from "node:fs";
import { CodedError } from "@codex-workers/protocol";

/**
 * Proves to whoever started Codex that the gate is armed: writes `{session_id, at}` to the file
 * it named. Throws `GATE_EVIDENCE_UNWRITABLE`; then there is no proof, and no worker.
 */
export function writeEvidence(path: string, session: string, at: Date): void {
	const { O_WRONLY, O_CREAT, O_TRUNC, O_NONBLOCK, O_NOFOLLOW } = constants;
	try {
		const file = openSync(path, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_NOFOLLOW, 0o600);
		try {
			writeSync(file, `${JSON.stringify({ session_id: session, at: at.toISOString() })}\n`);
		} finally {
			closeSync(file);
		}
	} catch (cause) {
		throw new CodedError("GATE_EVIDENCE_UNWRITABLE", `The gate cannot write ${path}.`, {
			hint: "Make its folder writable, or name another one.",
			cause,
		});
	}
}
