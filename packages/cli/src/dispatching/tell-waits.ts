import type { DispatcherContext } from "@codex-workers/dispatcher";
import type { ClientWait } from "@codex-workers/github";
import type { Output } from "../cli-context.ts";

/** A wait that nobody needs to hear of. */
const SHORT_MS = 2_000;

/** Tells on standard error what GitHub makes us wait for, until the returned function is called. */
export function tellWaits(
	{ client }: Pick<DispatcherContext, "client">,
	stderr: Output,
): () => void {
	return client.meter.onWait((wait) => {
		if (wait.milliseconds >= SHORT_MS) stderr.write(`${waitText(wait)}\n`);
	});
}

function waitText({ why, milliseconds }: ClientWait): string {
	return `Waiting ${Math.ceil(milliseconds / 1_000)} s: ${REASONS[why]}.`;
}

const REASONS = {
	pace: "GitHub asks for pauses between writes",
	primary: "GitHub's points for this hour are used up",
	secondary: "GitHub's secondary rate limit was reached",
	retry: "GitHub gave no usable answer",
} as const satisfies Record<ClientWait["why"], string>;
