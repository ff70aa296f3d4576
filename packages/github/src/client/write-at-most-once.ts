import type { GitHubClient } from "./github-client.ts";
import { GitHubError } from "./github-error.ts";

const MAX_WRITES = 3;
/** Waits before each look, in milliseconds: a replica may lag behind a write. */
const LOOKS_AFTER = [500, 1_500, 4_000] as const;

export interface OneWrite<Done> {
	write: () => Promise<Done>;
	/** Looks on GitHub for the effect of an earlier `write`; `undefined` when there is none. */
	find: () => Promise<Done | undefined>;
}

/**
 * Writes so that the effect exists once: after a failure that may hide an executed write, looks
 * for the effect before it repeats. Throws the failure of the last write.
 */
export async function writeAtMostOnce<Done>(
	client: Pick<GitHubClient, "sleep">,
	{ write, find }: OneWrite<Done>,
): Promise<Done> {
	let isInDoubt = false;
	for (let writes = 1; ; writes++) {
		try {
			return await write();
		} catch (error) {
			const mayHaveExecuted = error instanceof GitHubError && hidesEffect(error);
			isInDoubt ||= mayHaveExecuted;
			if (!isInDoubt) throw error;
			const look = await lookFor(client, find);
			if (look.type === "found") return look.done;
			if (look.type === "blind" || !mayHaveExecuted || writes === MAX_WRITES) throw error;
		}
	}
}

function hidesEffect({ failure }: GitHubError): boolean {
	return (
		failure.kind === "answer-invalid" || (failure.kind === "unavailable" && failure.mayHaveExecuted)
	);
}

type Look<Done> = { type: "found"; done: Done } | { type: "absent" } | { type: "blind" };

async function lookFor<Done>(
	client: Pick<GitHubClient, "sleep">,
	find: () => Promise<Done | undefined>,
): Promise<Look<Done>> {
	for (const milliseconds of LOOKS_AFTER) {
		await client.sleep(milliseconds);
		try {
			const done = await find();
			if (done !== undefined) return { type: "found", done };
		} catch (error) {
			// The write's own failure says more: it warns that the change may have been made.
			if (error instanceof GitHubError) return { type: "blind" };
			throw error;
		}
	}
	return { type: "absent" };
}
