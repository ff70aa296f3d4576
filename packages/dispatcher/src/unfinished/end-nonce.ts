import { createHash } from "node:crypto";

/**
 * The UUID (version 8, RFC 9562) by which the end of one worker is found again after a lost
 * answer. A claim's commit is of one attempt only.
 */
export function endNonce(worker: { worker_id: string; claim: string }): string {
	const hash = createHash("sha256").update(`end ${worker.worker_id} ${worker.claim}`);
	const hex = hash.digest("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join("-");
}
