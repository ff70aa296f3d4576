import { CodedError } from "@codex-workers/protocol";
import * as z from "zod";
import type { Board, BoardReference } from "./find-board.ts";

const StatusField = z.object({
	__typename: z.literal("ProjectV2SingleSelectField"),
	id: z.string(),
	options: z.array(z.object({ id: z.string(), name: z.string() })),
});
const OtherField = z.object({
	__typename: z.enum(["ProjectV2Field", "ProjectV2IterationField"]),
});

/** What to select on a board. Declares the fragment `BoardFields`. */
export const boardFields = `fragment BoardFields on ProjectV2 {
	id
	number
	title
	field(name: "Status") {
		__typename
		... on ProjectV2SingleSelectField { id options { id name } }
	}
}`;

/** A board as GitHub gives it, whatever field is called Status. */
export const Project = z.object({
	id: z.string(),
	number: z.int(),
	title: z.string(),
	field: z.discriminatedUnion("__typename", [StatusField, OtherField]).nullable(),
});

/** The board that GitHub showed. Throws `BOARD_NOT_FOUND` for none, `BOARD_HAS_NO_STATUS`. */
export function boardOfProject(
	project: z.output<typeof Project> | null | undefined,
	{ owner, number }: BoardReference,
): Board {
	if (project == null) {
		throw new CodedError("BOARD_NOT_FOUND", `${owner} has no board number ${number}.`, {
			hint: "Check owner and number in the board's address, and that the token may see projects.",
		});
	}
	const { id, title, field } = project;
	if (field?.__typename !== "ProjectV2SingleSelectField") {
		throw new CodedError(
			"BOARD_HAS_NO_STATUS",
			`Board ${number} of ${owner} has no Status field.`,
			{ hint: "Add a single-select field named Status to the board." },
		);
	}
	const statusField = { id: field.id, options: field.options };
	return { projectId: id, number: project.number, title, statusField };
}
