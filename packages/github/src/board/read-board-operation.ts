import * as z from "zod";
import type { Operation } from "../client/operation.ts";

const StatusField = z.object({
	__typename: z.literal("ProjectV2SingleSelectField"),
	id: z.string(),
	options: z.array(z.object({ id: z.string(), name: z.string() })),
});
const OtherField = z.object({
	__typename: z.enum(["ProjectV2Field", "ProjectV2IterationField"]),
});

const Answer = z.object({
	repositoryOwner: z
		.object({
			projectV2: z
				.object({
					id: z.string(),
					number: z.int(),
					title: z.string(),
					field: z.discriminatedUnion("__typename", [StatusField, OtherField]).nullable(),
				})
				.nullable(),
		})
		.nullable(),
});

/** `repositoryOwner` serves users and organizations alike, without an error for the wrong one. */
export const readBoardOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadBoard",
	repeatable: true,
	document: `query ReadBoard($owner: String!, $number: Int!) {
		repositoryOwner(login: $owner) {
			... on ProjectV2Owner {
				projectV2(number: $number) {
					id
					number
					title
					field(name: "Status") {
						__typename
						... on ProjectV2SingleSelectField { id options { id name } }
					}
				}
			}
		}
	}`,
	answer: Answer,
};
