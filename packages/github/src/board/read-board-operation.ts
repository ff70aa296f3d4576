import * as z from "zod";
import type { Operation } from "../client/operation.ts";
import { boardFields, Project } from "./board-of-project.ts";

const Answer = z.object({
	repositoryOwner: z.object({ projectV2: Project.nullable() }).nullable(),
});

/** `repositoryOwner` serves users and organizations alike, without an error for the wrong one. */
export const readBoardOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadBoard",
	repeatable: true,
	document: `query ReadBoard($owner: String!, $number: Int!) {
		repositoryOwner(login: $owner) {
			... on ProjectV2Owner { projectV2(number: $number) { ...BoardFields } }
		}
	}
	${boardFields}`,
	answer: Answer,
};
