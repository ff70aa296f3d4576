import { turnsText } from "../fields/turns-text.ts";
import { workerFooter } from "../fields/worker-footer.ts";
import {
	bullets,
	listSection,
	numbered,
	properties,
	section,
	trials,
} from "../markdown/markdown-parts.ts";
import { yesNo } from "../markdown/yes-no.ts";
import type { HandoverMarker, HandoverTests } from "./handover-marker.ts";

/** A handover as people read it: the seed's comment, and all that the next worker needs. */
export function handoverMarkdown(data: HandoverMarker): string {
	return [
		"🤖 **Handover Required** 🔄",
		"",
		...turnsText("**Turns Used:**", data.turns),
		"",
		"A replacement worker will continue this work with full context.",
		"",
		...section("Reason", data.reason),
		...properties([
			["Branch", data.branch && `\`${data.branch}\``],
			["Head", data.head_sha && `\`${data.head_sha}\``],
			["Uncommitted changes", data.dirty === null ? null : yesNo(data.dirty)],
			["Snapshot", data.snapshot && `\`${data.snapshot}\``],
			["Tests", data.tests && TESTS[data.tests.status]],
		]),
		...(data.tests?.reason == null ? [] : section("Why", data.tests.reason)),
		...listSection("Done", bullets(data.done)),
		...listSection("In progress", bullets(data.in_progress)),
		...listSection("Remaining", bullets(data.remaining)),
		...listSection("Decisions", bullets(data.decisions)),
		...listSection("Approaches", trials(data.approaches)),
		...listSection("Gotchas", bullets(data.gotchas)),
		...listSection("Next steps", numbered(data.next_steps)),
		...listSection("Files to read first", bullets(data.files_first)),
		...listSection("Commands", bullets(data.commands)),
		...workerFooter({ worker_id: data.worker_id, attempt: data.attempt }),
	].join("\n");
}

/** How a handover names the state of its tests. */
const TESTS: Readonly<Record<HandoverTests["status"], string>> = {
	passing: "passing",
	failing: "failing",
	not_run: "not run",
};
