import { availableParallelism } from "node:os";

const MOST = 8;
/** Fewer files are written sooner than another process is started. */
const FROM_FILES = 1_000;

/** The options by which git writes many files with several processes at once; see `checkout.workers` in git-config. */
export function checkoutOptions(processors: number = availableParallelism()): string[] {
	const workers = Math.min(processors, MOST);
	return [`checkout.workers=${workers}`, `checkout.thresholdForParallelism=${FROM_FILES}`].flatMap(
		(setting) => ["-c", setting],
	);
}
