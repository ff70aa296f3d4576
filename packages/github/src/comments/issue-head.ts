/** What the first request tells besides comments. */
export interface IssueHead {
	/** Node id. */
	issueId: string;
	/** The account the token belongs to. */
	viewer: { id: string; login: string };
}
