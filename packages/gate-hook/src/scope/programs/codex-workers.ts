import type { Refusal } from "../words/refusal.ts";

const READS =
	/^(?:status|prompt|scopes|claims|config (?:print|schema)|gate (?:explain|check)|review check|--version|--help)$/;

/** Our own commands that only show; what is posted is posted by the supervisor. */
export function judgeCodexWorkers(args: readonly string[]): Refusal | undefined {
	const [first = "", second = ""] = args;
	if (READS.test(first) || READS.test(`${first} ${second}`)) return undefined;
	return { word: `${first} ${second}`.trim(), why: "would post or change something" };
}
