import type { Attempt, FoldedIssue } from "@codex-workers/protocol";

/**
 * When an issue's text was last given to a worker, as ISO 8601: whoever had it dispatched has read
 * it. A worker that was taken back before it began got nothing. `null`: never. Pure.
 */
export function lastReadAt({ attempts }: Pick<FoldedIssue, "attempts">): string | null {
	const moments = attempts.flatMap((attempt) =>
		wasTakenBack(attempt) ? [] : (attempt.assigned?.comment.createdAt ?? []),
	);
	return moments.toSorted().at(-1) ?? null;
}

function wasTakenBack({ cleared, started, end }: Attempt): boolean {
	return cleared !== null && started === null && end === null;
}
