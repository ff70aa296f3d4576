import { CodedError } from "@codex-workers/protocol";

interface SdlPatch {
	readonly reason: string;
	readonly find: RegExp;
	readonly replace: string;
}

/** The published SDL ends in February 2025; what GitHub added since and clients send is added here. */
const patches: readonly SdlPatch[] = [
	{
		reason: "ProjectV2.items filters on the server",
		find: /(\ntype ProjectV2 implements [^{]*\{[\s\S]*?\n {2}items\(\n)/,
		replace: "$1    query: String\n",
	},
	{
		reason: "Issue.blockedBy names the issues that must be closed first",
		find: /(\n {2}subIssuesSummary: SubIssuesSummary!\n)/,
		replace: `$1
  blockedBy(after: String, before: String, first: Int, last: Int): IssueConnection!

  issueDependenciesSummary: IssueDependenciesSummary!
`,
	},
	{
		reason: "IssueDependenciesSummary counts them: open ones, and all",
		find: /(\ntype SubIssuesSummary \{)/,
		replace: `
type IssueDependenciesSummary {
  blockedBy: Int!
  blocking: Int!
  totalBlockedBy: Int!
  totalBlocking: Int!
}
$1`,
	},
];

/** The SDL with every patch applied. Throws SDL_PATCH_FAILED when a new release of the SDL moved the place. */
export const patchSdl = (sdl: string): string =>
	patches.reduce((text, { reason, find, replace }) => {
		if (find.test(text)) return text.replace(find, replace);
		throw new CodedError("SDL_PATCH_FAILED", `The patch "${reason}" no longer applies.`, {
			hint: "Look the field up in schema.graphql of @octokit/graphql-schema; drop the patch if the argument is there now.",
		});
	}, sdl);
