import * as z from "zod";

/** The Status options of the project board, in the order an issue passes through them. */
export const BoardStatus = z.enum([
	"Backlog",
	"Ready",
	"In Progress",
	"In Review",
	"Blocked",
	"Done",
]);
export type BoardStatus = z.infer<typeof BoardStatus>;
