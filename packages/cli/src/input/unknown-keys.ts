import type { DraftComment } from "./draft-comment.ts";
import type { Fault } from "./fault.ts";

/** What the commands fill in; a file that says it could only contradict. */
const FILLED = new Set([
	"schema_version",
	"nonce",
	"worker_id",
	"attempt",
	"turns",
	"issue",
	"branch",
	"head_sha",
	"dirty",
	"started_at",
	"reviewed_at",
	"orchestration_id",
]);

/** Keys of the file that are none of the comment's fields. */
export function unknownKeys({
	kind,
	fields,
	said,
}: Pick<DraftComment, "kind" | "fields" | "said">): Fault[] {
	const known = [...new Set(fields.map(({ key }) => key.split(".")[0] ?? key))];
	return Object.keys(said.values)
		.filter((key) => !known.includes(key))
		.map((key) => ({
			field: JSON.stringify(key.slice(0, 80)),
			...(FILLED.has(key)
				? { why: "is filled in by the command", next: "Leave it out." }
				: {
						why: `is no field of the ${kind} comment`,
						next: `Its fields are ${known.join(", ")}.`,
					}),
		}));
}
