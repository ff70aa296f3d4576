import type { Finding } from "./finding.ts";

/** Whether a pull request is a draft after what was done about it. */
export function isDraftNow({ pull, fix }: Finding): boolean {
	if (fix === undefined) return pull.isDraft;
	return fix.type === "fixed" || fix.isDraft;
}
