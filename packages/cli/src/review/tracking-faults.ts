import type { Fault } from "../input/fault.ts";
import { isMapping } from "../input/field-path.ts";
import type { WorkerGitHub } from "../session/worker-github.ts";

/** How many numbers are looked up at the same time. */
const AT_ONCE = 20;

/**
 * The tracking issues of deferred findings that are none: they do not exist, or are pull
 * requests. Each number is looked up once. Throws `GitHubError` when GitHub cannot tell.
 */
export async function trackingFaults(
	github: Pick<WorkerGitHub, "kindOfNumber">,
	deferred: unknown,
): Promise<Fault[]> {
	const numbers = trackingIssues(deferred);
	const faults: Fault[] = [];
	for (let at = 0; at < numbers.length; at += AT_ONCE) {
		const looked = numbers.slice(at, at + AT_ONCE).map((number) => trackingFault(github, number));
		faults.push(...(await Promise.all(looked)).flat());
	}
	return faults;
}

function trackingIssues(deferred: unknown): number[] {
	const findings: readonly unknown[] = Array.isArray(deferred) ? deferred : [];
	const numbers = findings.map((one) => (isMapping(one) ? one["tracking_issue"] : undefined));
	return [...new Set(numbers.filter((one) => typeof one === "number"))];
}

async function trackingFault(
	github: Pick<WorkerGitHub, "kindOfNumber">,
	number: number,
): Promise<Fault[]> {
	const field = `#${number}`;
	const next = "Open an issue for the deferred finding and name its number.";
	switch (await github.kindOfNumber(number)) {
		case "issue":
			return [];
		case "pull-request":
			return [{ field, why: "is a pull request and tracks no finding", next }];
		case "nothing":
			return [{ field, why: "does not exist", next }];
	}
}
