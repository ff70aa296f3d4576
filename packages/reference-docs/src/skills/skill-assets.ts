import { exampleMarkers, type Marker, renderMarker } from "@codex-workers/protocol";
import type { ReferenceFile } from "../reference-file.ts";

const ISSUE = 123;

/** The examples that each skill brings along: it may be installed alone. */
const ASSETS: Readonly<Record<string, readonly (keyof ReturnType<typeof examples>)[]>> = {
	"worker-protocol": [
		"started",
		"progress",
		"error",
		"review",
		"complete",
		"handover",
		"blocked",
		"failed",
	],
	"worker-dispatch": ["assigned", "cleared"],
	"worker-handover": ["handover"],
	"comprehensive-review": ["review"],
	"research-after-failure": ["research"],
};

/** A filled-in comment of each kind as a person writes it by hand, its tags around it. */
export function skillAssets(): ReferenceFile[] {
	const all = examples();
	return Object.entries(ASSETS).flatMap(([skill, names]) =>
		names.map((name) => ({
			path: `skills/${skill}/assets/${name}.md`,
			text: byHand(renderMarker(all[name])),
		})),
	);
}

function examples() {
	const markers = exampleMarkers(ISSUE);
	const cleared: Marker = {
		kind: "assigned",
		data: {
			schema_version: 1,
			assigned: false,
			cleared_at: "2026-01-15T11:00:00Z",
			worker_id: markers.started.data.worker_id,
			outcome: "completed",
			orchestration_id: null,
		},
	};
	return { ...markers, cleared };
}

/** The JSON is for programs: nobody keeps it in step by hand, and without it the text counts. */
function byHand(comment: string): string {
	return comment.replace(/```json\n[\s\S]*?\n```\n+/, "");
}
