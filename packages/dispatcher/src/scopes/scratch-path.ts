import { join } from "node:path";
import type { WorkerSpec } from "../supervisor/supervisor-spec.ts";
import { LOCAL_FOLDER } from "../workers/worker-files.ts";

type Owner = Pick<WorkerSpec, "root" | "worker_id" | "claim">;

/** Where the scratch folders of all workers are, absolute. */
export function scratchFolders(root: string): string {
	return join(root, LOCAL_FOLDER, "scratch");
}

/**
 * The one folder that the checks of a review may write to, absolute. It is named after the claim
 * too, which nobody can foresee: what is committed cannot speak of it.
 */
export function scratchPath({ root, worker_id: id, claim }: Owner): string {
	return join(scratchFolders(root), `${id}-${claim.slice(0, 16)}`);
}
