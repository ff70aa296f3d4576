import { type IssueState, readIssueState } from "@codex-workers/github";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

const MAX_PAGES = 30;
/** As many as one page has: of an issue that is long anyhow that saves a request. */
const NEWEST = 100;

/**
 * All markers of an issue, also of one with 3,100 comments. Throws `ISSUE_TOO_LONG` beyond that,
 * `ISSUE_NOT_FOUND`, `GitHubError`.
 */
export async function readIssueHistory(
	{
		client,
		repository,
		configuration,
	}: Pick<DispatcherContext, "client" | "repository" | "configuration">,
	issue: number,
): Promise<IssueState> {
	const { trust } = configuration;
	return await readIssueState(client, {
		...{ repository, issue, trust },
		newest: NEWEST,
		maxPages: MAX_PAGES,
	});
}
