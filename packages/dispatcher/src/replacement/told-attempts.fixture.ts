import { exampleMarkers, type Marker, renderMarker } from "@codex-workers/protocol";
import { markerKinds } from "../testing/marker-kinds.ts";
import { startTeam, type Team } from "../testing/team.ts";

const EXAMPLES = exampleMarkers(7);
const BRANCH = "feature/7-fix-it";

/** The worker of an attempt. */
export const workerOf = (attempt: number) => `worker-170000000${attempt}-7`;

/** How an attempt ended; `null`: its worker was not started. */
export type ToldEnd = "handover" | "failed" | null;

/** Posts a comment of a worker as it stands in the examples, but for some of its data. */
function tell(team: Team, kind: "assigned" | "handover" | "failed", data: object): void {
	const marker: Marker = EXAMPLES[kind];
	const changed = Object.assign({ ...marker }, { data: { ...marker.data, ...data } });
	team.repository.addComment(team.issue, { author: team.bot, body: renderMarker(changed) });
}

/** A team whose workers on attempts 1, 2, … have ended so, all at one commit of a pushed branch. */
export async function afterEnds(...ends: readonly ToldEnd[]) {
	const team = await startTeam();
	const head = await team.repository.commit({
		...{ branch: BRANCH, from: "main", message: "feat: half" },
		files: { half: "1" },
	});
	ends.forEach((kind, at) => {
		const own = { worker_id: workerOf(at + 1), attempt: at + 1 };
		tell(team, "assigned", { ...own, branch: BRANCH, scope: "standard" });
		if (kind === null) clear(team, own.worker_id);
		else
			tell(team, kind, { ...own, ...(kind === "handover" && { branch: BRANCH, head_sha: head }) });
	});
	team.board.move(team.issue, "In Progress");
	const begin = team.comments().length;
	return { team, head, since: () => markerKinds(team.comments()).slice(begin) };
}

function clear(team: Team, worker_id: string): void {
	const body = renderMarker({
		kind: "assigned",
		data: {
			...{ schema_version: 1, assigned: false, worker_id, outcome: "not started" },
			...{ cleared_at: "2026-01-01T00:00:00Z", orchestration_id: null },
		},
	});
	team.repository.addComment(team.issue, { author: team.bot, body });
}
