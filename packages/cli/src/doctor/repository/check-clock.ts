import type { DispatcherContext } from "@codex-workers/dispatcher";
import { type Finding, fail, ok, warn } from "../check.ts";

const GITHUB = "https://api.github.com";

/** Whether this clock and GitHub's agree: leases and reviews are held against both. */
export async function checkClock(
	{ env, now, configuration: { claims } }: DispatcherContext,
	fetch: typeof globalThis.fetch,
): Promise<Finding> {
	const address = env["GITHUB_API_URL"] || GITHUB;
	const date = await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(10_000) }).then(
		({ headers }) => Date.parse(headers.get("date") ?? ""),
		() => Number.NaN,
	);
	if (Number.isNaN(date)) {
		return warn(`${address} does not tell the time.`, "Run `codex-workers doctor` again later.");
	}
	const seconds = Math.round((now() - date) / 1000);
	const says = `This clock is ${Math.abs(seconds)} s ${seconds < 0 ? "behind" : "ahead of"} GitHub's`;
	if (Math.abs(seconds) <= claims.skewSeconds) return ok(`${says}.`);
	return fail(
		`${says}, and leases allow for ${claims.skewSeconds} s.`,
		"Set the clock, for example with `timedatectl set-ntp true`.",
	);
}
