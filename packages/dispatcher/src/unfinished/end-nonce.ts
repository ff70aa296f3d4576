import { uuidOf } from "../results/uuid-of.ts";

/**
 * The UUID by which the end of one worker is found again after a lost answer. A claim's commit is
 * of one attempt only.
 */
export function endNonce(worker: { worker_id: string; claim: string }): string {
	return uuidOf(`end ${worker.worker_id} ${worker.claim}`);
}
