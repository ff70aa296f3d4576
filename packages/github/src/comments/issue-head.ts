/** What the first request tells besides comments. */
export interface IssueHead {
	/** Node id. */
	issueId: string;
	state: "OPEN" | "CLOSED";
	/** When the body was last edited, as ISO 8601; `null` when it never was. */
	editedAt: string | null;
	/** The account the token belongs to. */
	viewer: { id: string; login: string };
}
